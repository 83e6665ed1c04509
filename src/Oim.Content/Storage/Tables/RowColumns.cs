using System.Globalization;
using System.Reflection;
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
    private static readonly MethodInfo Typed = typeof(RowColumns)
        .GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
        .Single(method => method is { Name: nameof(Getter), IsGenericMethodDefinition: true });

    private readonly Func<object, object?>[] getters;
    private readonly Func<object?, object?>[] converters;

    public RowColumns(IEntityType type)
    {
        IProperty[] properties = [.. type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)];
        getters = [.. properties.Select(property => Getter(property.PropertyInfo!))];
        converters = [.. properties.Select(property => property.GetTypeMapping().Converter?.ConvertToProvider ?? (value => value))];
        var into = $"\"{type.GetTableName()}\" ({string.Join(',', properties.Select(Column))})";
        var key = type.FindPrimaryKey()!.Properties;
        // A row named after its file takes the place of the one before; a number is given once, and a second row of it is a fault.
        var isNamed = key.All(property => property.ClrType == typeof(string));
        InsertOne =
            $"INSERT INTO {into} VALUES ({string.Join(',', properties.Select((_, i) => $"@p{i}"))})"
            + (isNamed ? WhenThere(key, properties) : "");
    }

    public int Count => getters.Length;

    /// <summary>The statement that writes a row; its parameters are @p0, @p1…</summary>
    public string InsertOne { get; }

    public object ValueOf(object row, int column)
    {
        var value = getters[column](row);
        return (value is null ? null : converters[column](value)) switch
        {
            null => DBNull.Value,
            // PostgreSQL's texts cannot hold it, and machines give the same bytes.
            string text when text.Contains('\0', StringComparison.Ordinal) => text.Replace('\0', '\uFFFD'),
            Enum e => Convert.ToInt32(e, CultureInfo.InvariantCulture),
            var plain => plain,
        };
    }

    /// <summary>EF's own are compiled when first asked for: seven hundred methods for all columns.</summary>
    private static Func<object, object?> Getter(PropertyInfo property) =>
        (Func<object, object?>)Typed.MakeGenericMethod(property.DeclaringType!, property.PropertyType).Invoke(null, [property])!;

    private static Func<object, object?> Getter<TRow, TValue>(PropertyInfo property)
    {
        var get = property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();
        return row => get((TRow)row);
    }

    private static string WhenThere(IReadOnlyList<IProperty> key, IProperty[] properties) =>
        $" ON CONFLICT ({string.Join(',', key.Select(Column))}) DO UPDATE SET "
        + string.Join(',', properties.Except(key).Select(property => $"{Column(property)} = excluded.{Column(property)}"));

    private static string Column(IProperty property) => $"\"{property.GetColumnName()}\"";
}
