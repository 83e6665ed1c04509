using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage.Tables;

/// <summary>Inserts rows of one table, each at once, with one prepared statement.</summary>
internal sealed class RowInserter : IDisposable
{
    private readonly DbCommand command;
    private readonly RowColumns columns;

    public RowInserter(DbConnection connection, IEntityType type)
    {
        columns = new(type);
        command = connection.CreateCommand();
        command.CommandText = columns.InsertOne;
        for (var i = 0; i < columns.Count; i++) Statements.AddParameter(command, $"@p{i}");
    }

    public void Insert(object row, DbTransaction transaction)
    {
        command.Transaction = transaction;
        for (var i = 0; i < columns.Count; i++) command.Parameters[i].Value = columns.ValueOf(row, i);
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
