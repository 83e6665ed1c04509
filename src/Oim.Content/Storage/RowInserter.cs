using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage;

/// <summary>
/// Inserts rows of one table with one prepared statement. Columns, conversions and names come from EF's model, so a kind's rows need
/// no writing code; EF's own change tracker would cost five times as long (see adr/0003).
/// </summary>
internal sealed class RowInserter : IDisposable
{
    private readonly SqliteCommand command;
    private readonly IProperty[] properties;
    private readonly IClrPropertyGetter[] getters;
    private readonly Func<object?, object?>[] converters;

    public RowInserter(SqliteConnection connection, IEntityType type)
    {
        properties = [.. type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)];
        getters = [.. properties.Select(property => property.GetGetter())];
        converters = [.. properties.Select(property => property.GetTypeMapping().Converter?.ConvertToProvider ?? (value => value))];
        command = connection.CreateCommand();
        var columns = properties.Select(property => $"\"{property.GetColumnName()}\"");
        command.CommandText =
            $"INSERT OR REPLACE INTO \"{type.GetTableName()}\" ({string.Join(',', columns)}) VALUES ({string.Join(',', properties.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < properties.Length; i++)
            command.Parameters.AddWithValue($"$p{i}", DBNull.Value);
    }

    public void Insert(object row, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        for (var i = 0; i < getters.Length; i++)
        {
            var value = getters[i].GetClrValue(row);
            command.Parameters[i].Value = (value is null ? null : converters[i](value)) switch
            {
                null => DBNull.Value,
                Enum e => Convert.ToInt32(e, System.Globalization.CultureInfo.InvariantCulture),
                var plain => plain,
            };
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
