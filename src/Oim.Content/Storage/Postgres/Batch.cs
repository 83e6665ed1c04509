using System.Data.Common;
using Npgsql;

namespace Oim.Content.Storage.Postgres;

/// <summary>Statements that go to the server together: one way there and back. Their values are $1, $2…</summary>
internal sealed class Batch(NpgsqlTransaction transaction) : IDisposable
{
    /// <summary>Seconds for what a server answers at once if it answers at all: connections fall silent without being closed.</summary>
    public const int Shortly = 3;

    private readonly NpgsqlBatch batch = new(transaction.Connection!, transaction);
    private object? said;

    public static object? Scalar(NpgsqlConnection connection, string sql, params object[] values)
    {
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command.ExecuteScalar() is var found and not DBNull ? found : null;
    }

    /// <summary>In seconds; 30 unless the connection string says otherwise.</summary>
    public int Timeout
    {
        init => batch.Timeout = value;
    }

    public Batch Add(string sql, params object[] values) => Add(sql, values.Select(value => new NpgsqlParameter { Value = value }));

    public Batch Add(string sql, IEnumerable<NpgsqlParameter> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(value);
        batch.BatchCommands.Add(command);
        return this;
    }

    public NpgsqlDataReader Read() => batch.ExecuteReader();

    /// <summary>Runs what has been added since the last time.</summary>
    /// <returns>The first column of the first row of the first statement of all that says any; null: none did.</returns>
    public object? Run()
    {
        if (batch.BatchCommands.Count > 0 && batch.ExecuteScalar() is var found and not DBNull) said ??= found;
        batch.BatchCommands.Clear();
        return said;
    }

    public void Dispose() => batch.Dispose();
}
