using System.Data.Common;
using Oim.Content.Storage.Tables;

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

    private readonly string node = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..6]}";

    /// <summary>Takes the lead, or keeps it.</summary>
    public bool TryTake(DbConnection connection)
    {
        const string take =
            "UPDATE lease SET node = @0, until = clock_timestamp() + interval '4 seconds' "
            + "FROM (SELECT node AS before FROM lease FOR UPDATE) old "
            + "WHERE node = @0 OR until < clock_timestamp() RETURNING before";
        if (Sql.Scalar(connection, null, take, node) is not string before) return false;
        // Who led and has stopped may hold the lock in a transaction that it will never end.
        if (before != node) EndTurn(connection);
        return true;
    }

    public void Leave(DbConnection connection) =>
        Sql.Run(connection, "UPDATE lease SET until = clock_timestamp() WHERE node = @0", node);

    /// <summary>Whether this machine still leads, nobody else is writing, and nobody has since a generation.</summary>
    public bool TryTakeTurn(DbConnection writer, DbTransaction transaction, long generation)
    {
        const string isOurs = "SELECT 1 FROM generation, lease WHERE number = @0 AND node = @1";
        return Sql.Scalar(writer, transaction, "SELECT pg_try_advisory_xact_lock(@0, hashtext(@1))", Family, schema) is true
            && Sql.Scalar(writer, transaction, isOurs, generation, node) is not null;
    }

    public bool Advance(DbConnection writer, DbTransaction transaction, long generation, IReadOnlyCollection<RowChange>? changes)
    {
        const string isOurs = "SELECT 1 FROM lease WHERE node = @0";
        if (Sql.Scalar(writer, transaction, isOurs, node) is null) return false;
        return ChangeLog.Write(writer, transaction, generation, changes, schema);
    }

    private void EndTurn(DbConnection connection) =>
        Sql.Run(
            connection,
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid() "
                + "AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
                + "AND classid = @0::bigint::oid AND objid = (hashtext(@1)::bigint & 4294967295)::oid",
            Family,
            schema
        );
}
