using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Oim.Content.Storage.Tables;

/// <summary>
/// The columns of a table and the values of a row in them. Columns, conversions and names come from EF's model, so a kind's rows need no
/// writing code; EF's own change tracker would cost five times as long (see adr/0003).
/// </summary>
internal sealed class RowColumns
{
    private readonly IClrPropertyGetter[] getters;
    private readonly Func<object?, object?>[] converters;

    public RowColumns(IEntityType type)
    {
        IProperty[] properties = [.. type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)];
        getters = [.. properties.Select(property => property.GetGetter())];
        converters = [.. properties.Select(property => property.GetTypeMapping().Converter?.ConvertToProvider ?? (value => value))];
        Mappings = [.. properties.Select(property => property.GetRelationalTypeMapping())];
        Into = $"\"{type.GetTableName()}\" ({string.Join(',', properties.Select(Column))})";
        var key = type.FindPrimaryKey()!.Properties;
        IsNamed = key.All(property => property.ClrType == typeof(string));
        InsertOne =
            $"INSERT INTO {Into} VALUES ({string.Join(',', properties.Select((_, i) => $"@p{i}"))})"
            + (IsNamed ? WhenThere(key, properties) : "");
    }

    public int Count => getters.Length;

    /// <summary>The table, and its columns in order.</summary>
    public string Into { get; }

    /// <summary>The statement that writes a row; its parameters are @p0, @p1…</summary>
    public string InsertOne { get; }

    /// <summary>
    /// A row named after its file takes the place of the one before; a number is given once, and a second row of it is a fault.
    /// </summary>
    public bool IsNamed { get; }

    public IReadOnlyList<RelationalTypeMapping> Mappings { get; }

    public object ValueOf(object row, int column)
    {
        var value = getters[column].GetClrValue(row);
        return (value is null ? null : converters[column](value)) switch
        {
            null => DBNull.Value,
            Enum e => Convert.ToInt32(e, CultureInfo.InvariantCulture),
            var plain => plain,
        };
    }

    private static string WhenThere(IReadOnlyList<IProperty> key, IProperty[] properties) =>
        $" ON CONFLICT ({string.Join(',', key.Select(Column))}) DO UPDATE SET "
        + string.Join(',', properties.Except(key).Select(property => $"{Column(property)} = excluded.{Column(property)}"));

    private static string Column(IProperty property) => $"\"{property.GetColumnName()}\"";
}
