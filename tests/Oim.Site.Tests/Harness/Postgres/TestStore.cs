using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Oim.Content.Storage;

namespace Oim.Site.Tests.Harness.Postgres;

/// <summary>
/// Where tests write what is derived: to a file or, with <c>OIM_STORE=postgresql</c>, to a schema of PostgreSQL for each folder of data, of
/// which the file is a copy. So the same tests run over both (docs/operating.md).
/// </summary>
internal static class TestStore
{
    private static readonly ConcurrentDictionary<string, string> stores = new(StringComparer.Ordinal);

    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("OIM_STORE") == "postgresql";

    /// <summary>The setting Content:Store for a folder of data: the same each time it is asked for.</summary>
    public static string For(string data) => IsPostgres ? stores.GetOrAdd(data, _ => PostgresServer.Shared.NewStore()) : "";

    /// <summary>What readers of a store see.</summary>
    public static DbConnection Open(ContentStore store)
    {
        var connection = new SqliteConnection($"Data Source={store.File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>The tables that hold what the files say.</summary>
    public static IEnumerable<string> TablesIn(DbConnection connection)
    {
        string[] memories = ["move", "departure", "owner", "copied"];
        return Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
            .Select(row => row.Single().Value)
            .Where(name => !name.StartsWith("search", StringComparison.Ordinal) && !memories.Contains(name));
    }

    public static List<(string Name, string Value)[]> Rows(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string)[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), Text(reader.GetValue(i))))]);
        return rows;
    }

    private static string Text(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
