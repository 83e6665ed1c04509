using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage;

/// <summary>
/// Reads the rows of a table that belong to an entry, as <see cref="RowColumns"/> writes them: columns and conversions come from
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
            if (RowValues.Read(reader, i, columns[i].Type) is var value and not DBNull) columns[i].Set(read, value);
        return read;
    }

    private sealed record Column(PropertyInfo Property, Type Type, ValueConverter? Converter)
    {
        public static Column Of(IProperty property) =>
            new(property.PropertyInfo!, RowValues.TypeOf(property), property.GetTypeMapping().Converter);

        public void Set(EntryRow read, object value) =>
            Property.SetValue(read, Converter is null ? value : Converter.ConvertFromProvider(value));
    }
}
