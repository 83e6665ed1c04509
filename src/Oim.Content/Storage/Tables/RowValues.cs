using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage.Tables;

/// <summary>Values of columns, of the same types whichever engine holds them: one keeps a day as a text, another as a day.</summary>
internal static class RowValues
{
    /// <summary>The type in which a column's values travel.</summary>
    public static Type TypeOf(IProperty property)
    {
        var type = property.GetRelationalTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    public static object[] Read(DbDataReader row, IReadOnlyList<Type> types)
    {
        var values = new object[types.Count];
        for (var i = 0; i < values.Length; i++) values[i] = Read(row, i, types[i]);
        return values;
    }

    public static object Read(DbDataReader row, int column, Type type)
    {
        if (row.IsDBNull(column)) return DBNull.Value;
        if (type == typeof(string)) return row.GetString(column);
        if (type == typeof(int)) return row.GetInt32(column);
        if (type == typeof(long)) return row.GetInt64(column);
        if (type == typeof(bool)) return row.GetBoolean(column);
        if (type == typeof(double)) return row.GetDouble(column);
        if (type == typeof(byte[])) return row.GetFieldValue<byte[]>(column);
        if (type == typeof(DateOnly)) return row.GetFieldValue<DateOnly>(column);
        throw new NotSupportedException($"{type.Name} is no type of a column that is read here yet");
    }
}
