using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage.Tables;

/// <summary>
/// Inserts rows of one table with one prepared statement. Columns, conversions and names come from EF's model, so a kind's rows need
/// no writing code; EF's own change tracker would cost five times as long (see adr/0003).
/// </summary>
internal sealed class RowInserter : IDisposable
{
    private readonly DbCommand command;
    private readonly IClrPropertyGetter[] getters;
    private readonly Func<object?, object?>[] converters;

    public RowInserter(DbConnection connection, IEntityType type)
    {
        IProperty[] properties = [.. type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)];
        getters = [.. properties.Select(property => property.GetGetter())];
        converters = [.. properties.Select(property => property.GetTypeMapping().Converter?.ConvertToProvider ?? (value => value))];
        command = connection.CreateCommand();
        command.CommandText =
            $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(',', properties.Select(Column))}) "
            + $"VALUES ({string.Join(',', properties.Select((_, i) => $"@p{i}"))}){WhenThere(type, properties)}";
        for (var i = 0; i < properties.Length; i++) Statements.AddParameter(command, $"@p{i}");
    }

    public void Insert(object row, DbTransaction transaction)
    {
        command.Transaction = transaction;
        for (var i = 0; i < getters.Length; i++)
        {
            var value = getters[i].GetClrValue(row);
            command.Parameters[i].Value = (value is null ? null : converters[i](value)) switch
            {
                null => DBNull.Value,
                Enum e => Convert.ToInt32(e, CultureInfo.InvariantCulture),
                var plain => plain,
            };
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();

    /// <summary>
    /// A row named after its file takes the place of the one before; a number is given once, and a second row of it is a fault.
    /// </summary>
    private static string WhenThere(IEntityType type, IProperty[] properties)
    {
        var key = type.FindPrimaryKey()!.Properties;
        return key.Any(property => property.ClrType != typeof(string))
            ? ""
            : $" ON CONFLICT ({string.Join(',', key.Select(Column))}) DO UPDATE SET "
                + string.Join(',', properties.Except(key).Select(property => $"{Column(property)} = excluded.{Column(property)}"));
    }

    private static string Column(IProperty property) => $"\"{property.GetColumnName()}\"";
}
