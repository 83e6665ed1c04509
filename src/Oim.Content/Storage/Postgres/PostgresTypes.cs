using NpgsqlTypes;

namespace Oim.Content.Storage.Postgres;

/// <summary>What PostgreSQL calls the types of <see cref="Tables.RowValues"/>.</summary>
internal static class PostgresTypes
{
    public static NpgsqlDbType Of(Type type)
    {
        if (type == typeof(string)) return NpgsqlDbType.Text;
        if (type == typeof(int)) return NpgsqlDbType.Integer;
        if (type == typeof(long)) return NpgsqlDbType.Bigint;
        if (type == typeof(bool)) return NpgsqlDbType.Boolean;
        if (type == typeof(double)) return NpgsqlDbType.Double;
        if (type == typeof(byte[])) return NpgsqlDbType.Bytea;
        if (type == typeof(DateOnly)) return NpgsqlDbType.Date;
        throw new NotSupportedException($"{type.Name} is no type that machines hand each other yet");
    }
}
