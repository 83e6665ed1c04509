using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage;

/// <summary>
/// Reads the rows of a table that belong to an entry, as <see cref="Tables.RowColumns"/> writes them: columns and conversions come from
/// EF's model. EF itself reads one table in each command.
/// </summary>
internal sealed class RowReader
{
    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<Type, RowReader>> byModel = [];

    private readonly Type row;
    private readonly Column[] columns;

    private RowReader(IEntityType type)
    {
        row = type.ClrType;
        columns = [.. type.GetProperties().Select(Column.Of)];
        var names = string.Join(", ", type.GetProperties().Select(property => $"\"{property.GetColumnName()}\""));
        Select = $"SELECT {names} FROM \"{type.GetTableName()}\" WHERE \"{nameof(EntryRow.EntryId)}\" = {{0}} ORDER BY \"Id\"";
    }

    /// <summary>The statement, whose one parameter is the entry's number.</summary>
    public string Select { get; }

    public static RowReader For(IModel model, Type row) =>
        byModel.GetOrCreateValue(model).GetOrAdd(row, type => new(model.FindEntityType(type)!));

    public EntryRow Read(DbDataReader reader)
    {
        var read = (EntryRow)Activator.CreateInstance(row)!;
        for (var i = 0; i < columns.Length; i++)
            if (!reader.IsDBNull(i)) columns[i].Property.SetValue(read, columns[i].Value(reader, i));
        return read;
    }

    private sealed record Column(PropertyInfo Property, Func<DbDataReader, int, object?> Value)
    {
        public static Column Of(IProperty property)
        {
            var converter = property.GetTypeMapping().Converter;
            var stored = Stored(converter?.ProviderClrType ?? property.ClrType);
            return new(
                property.PropertyInfo!,
                converter is null ? stored : (reader, i) => converter.ConvertFromProvider(stored(reader, i))
            );
        }

        private static Func<DbDataReader, int, object?> Stored(Type type) =>
            (Nullable.GetUnderlyingType(type) ?? type) switch
            {
                var t when t == typeof(int) => (reader, i) => reader.GetInt32(i),
                var t when t == typeof(long) => (reader, i) => reader.GetInt64(i),
                var t when t == typeof(double) => (reader, i) => reader.GetDouble(i),
                var t when t == typeof(bool) => (reader, i) => reader.GetBoolean(i),
                var t when t == typeof(string) => (reader, i) => reader.GetString(i),
                var t when t == typeof(DateOnly) => (reader, i) => reader.GetFieldValue<DateOnly>(i),
                var t when t == typeof(byte[]) => (reader, i) => reader.GetFieldValue<byte[]>(i),
                var other => throw new NotSupportedException($"{other} is no type that a row of an entry can have."),
            };
    }
}
