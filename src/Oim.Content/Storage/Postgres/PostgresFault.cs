using System.Data.Common;
using Npgsql;

namespace Oim.Content.Storage.Postgres;

/// <summary>What a fault of PostgreSQL says.</summary>
internal static class PostgresFault
{
    /// <summary>Its tables are not there, or are others (undefined_table, undefined_column, invalid_schema_name).</summary>
    public static bool IsDamage(DbException error) => error is PostgresException { SqlState: "42P01" or "42703" or "3F000" };

    /// <summary>
    /// It cannot be reached, starts or stops, has no room for one more connection, does not know us or takes nothing: the classes 08, 28
    /// and 57P, and invalid_catalog_name, too_many_connections, insufficient_privilege, read_only_sql_transaction.
    /// </summary>
    public static bool IsAway(DbException error) =>
        error switch
        {
            PostgresException { SqlState: "3D000" or "53300" or "42501" or "25006" } => true,
            PostgresException { SqlState: var state } => state[..2] is "08" or "28" || state.StartsWith("57P", StringComparison.Ordinal),
            NpgsqlException => true,
            _ => false,
        };

    public static bool IsDiskFull(DbException error) => error is PostgresException { SqlState: "53100" };
}
