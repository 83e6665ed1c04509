using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage.Tables;

/// <summary>Inserts rows of one table, each at once, with one prepared statement.</summary>
internal sealed class RowInserter : IDisposable
{
    private readonly SqliteStatement statement;
    private readonly RowColumns columns;
    private readonly object[] values;

    public RowInserter(DbConnection connection, IEntityType type)
    {
        columns = new(type);
        values = new object[columns.Count];
        statement = new(connection, columns.InsertOne);
    }

    public void Insert(object row)
    {
        for (var i = 0; i < values.Length; i++) values[i] = columns.ValueOf(row, i);
        statement.Run(values);
        // The last row's texts need not stay in memory for it.
        Array.Clear(values);
    }

    public void Dispose() => statement.Dispose();
}
