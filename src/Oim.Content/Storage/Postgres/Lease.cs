using Npgsql;

namespace Oim.Content.Storage.Postgres;

/// <summary>
/// Which machine leads: the one whose name stands in a row until an instant that it moves on each second, by the server's clock. What it
/// writes is safe without that: a lock of the transaction and the number of the generation let one transaction through.
/// </summary>
internal sealed class Lease(string schema)
{
    public const string Table =
        "CREATE TABLE lease (node text NOT NULL, until timestamptz NOT NULL); INSERT INTO lease VALUES ('', now());";

    /// <summary>Tells our lock from those of other programs of the database.</summary>
    private const int Family = 0x6f696d;

    /// <summary>This machine.</summary>
    public string Node { get; } =
        $"{Environment.MachineName.Replace("'", "", StringComparison.Ordinal)}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..6]}";

    /// <summary>Takes the lead, or keeps it.</summary>
    /// <returns>The number of the generation; null: another leads.</returns>
    public long? TryTake(NpgsqlConnection connection)
    {
        using var take = new NpgsqlCommand(
            $"UPDATE {schema}.lease SET node = $1, until = clock_timestamp() + interval '4 seconds' "
                + $"FROM (SELECT node AS before FROM {schema}.lease FOR UPDATE) old "
                + $"WHERE node = $1 OR until < clock_timestamp() RETURNING before, (SELECT number FROM {schema}.generation)",
            connection
        )
        {
            CommandTimeout = Batch.Shortly,
        };
        take.Parameters.Add(new() { Value = Node });
        string before;
        long number;
        using (var row = take.ExecuteReader())
        {
            if (!row.Read()) return null;
            (before, number) = (row.GetString(0), row.GetInt64(1));
        }

        // Who led and has stopped may hold the lock in a transaction that it will never end.
        if (before != Node) EndTurn(connection);
        return number;
    }

    public void Leave(NpgsqlConnection connection) =>
        Batch.Scalar(connection, $"UPDATE {schema}.lease SET until = clock_timestamp() WHERE node = $1", Node);

    /// <summary>Whether this machine takes the turn to write now, for one transaction, as a condition of a statement.</summary>
    public string IsOurTurn =>
        $"EXISTS (SELECT 1 FROM {schema}.lease WHERE node = '{Node}') AND pg_try_advisory_xact_lock({Family}, hashtext('{schema}'))";

    private void EndTurn(NpgsqlConnection connection) =>
        Batch.Scalar(
            connection,
            "SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid() "
                + "AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
                + "AND classid = $1::bigint::oid AND objid = (hashtext($2)::bigint & 4294967295)::oid",
            Family,
            schema
        );
}
