using Microsoft.Data.Sqlite;
using Oim.Content.Storage;

namespace Oim.Content.Tests.Storage;

public sealed class SqliteStatementTests : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public SqliteStatementTests()
    {
        connection.Open();
        Ask("CREATE TABLE t (id INTEGER PRIMARY KEY, value)");
    }

    [Fact]
    public void A_value_is_read_as_it_was_written()
    {
        using var insert = new SqliteStatement(connection, "INSERT INTO t VALUES (@p0, @p1)");
        object[] values =
        [
            "L’été à Nîmes 😀", "", new string('é', 5000), "court", 12, long.MaxValue, true, 2.5, (byte[])[1, 2], Array.Empty<byte>(),
            new DateOnly(2026, 3, 1), DBNull.Value,
        ];
        for (var i = 0; i < values.Length; i++) insert.Run([i, values[i]]);
        object[] stored = [.. values[..4], 12L, long.MaxValue, 1L, 2.5, (byte[])[1, 2], Array.Empty<byte>(), "2026-03-01", DBNull.Value];
        for (var i = 0; i < values.Length; i++) Assert.Equal(stored[i], Ask($"SELECT value FROM t WHERE id = {i}"));
    }

    [Fact]
    public void A_row_that_is_refused_is_a_fault_and_the_next_is_written()
    {
        using var insert = new SqliteStatement(connection, "INSERT INTO t VALUES (@p0, @p1)");
        insert.Run([1, "a"]);
        Assert.Equal(19, Assert.Throws<SqliteException>(() => insert.Run([1, "b"])).SqliteErrorCode);
        insert.Run([2, "c"]);
        Assert.Equal("a c", Ask("SELECT group_concat(value, ' ') FROM t"));
    }

    public void Dispose() => connection.Dispose();

    private object? Ask(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
