using System.Data.Common;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage.Postgres;

/// <summary>
/// The number of the generation there is, and which rows each has changed: machines that follow read those and no others. Old lines go;
/// who is further behind reads everything.
/// </summary>
internal static class ChangeLog
{
    /// <summary>
    /// Numbers go on where those of a database that was deleted ended: it had fewer generations than seconds. <c>base</c> is the oldest
    /// that changes are known since.
    /// </summary>
    public const string Tables =
        "CREATE TABLE generation (number bigint NOT NULL, base bigint NOT NULL, at timestamptz NOT NULL);"
        + "INSERT INTO generation SELECT extract(epoch FROM now())::bigint, extract(epoch FROM now())::bigint, now();"
        + "CREATE TABLE change (number bigint NOT NULL, kind integer NOT NULL, key text COLLATE \"C\" NOT NULL);"
        + "CREATE INDEX change_number ON change (number);";

    /// <summary>Generations whose changes are kept.</summary>
    private const int Kept = 1000;

    public static bool Write(
        DbConnection writer,
        DbTransaction transaction,
        long generation,
        IReadOnlyCollection<RowChange>? changes,
        string channel
    )
    {
        const string advance =
            "UPDATE generation SET number = @0 + 1, base = CASE WHEN @1 THEN @0 + 1 ELSE greatest(base, @0 - @2) END, "
            + "at = clock_timestamp() WHERE number = @0 RETURNING 1";
        if (Sql.Scalar(writer, transaction, advance, generation, changes is null, (long)Kept) is null) return false;
        if (changes?.Count > 0)
            Sql.Run(
                writer,
                "INSERT INTO change SELECT @0, kind, key FROM unnest(@1, @2) AS rows (kind, key)",
                generation + 1,
                changes.Select(change => (int)change.Kind).ToArray(),
                changes.Select(change => change.Key).ToArray()
            );
        if (generation % Kept == 0) Sql.Run(writer, "DELETE FROM change WHERE number <= (SELECT base FROM generation)");
        Sql.Run(writer, "SELECT pg_notify(@0, '')", channel);
        return true;
    }

    public static StoredChanges Since(DbConnection connection, DbTransaction transaction, long generation)
    {
        long number, oldest;
        TimeSpan age;
        using (var command = Sql.Command(connection, "SELECT number, base, clock_timestamp() - at FROM generation", []))
        {
            command.Transaction = transaction;
            using var row = command.ExecuteReader();
            row.Read();
            (number, oldest, age) = (row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<TimeSpan>(2));
        }

        if (number == generation) return new(number, age, []);
        if (generation < oldest || number < generation) return new(number, age, null);
        using var query = Sql.Command(connection, "SELECT DISTINCT kind, key FROM change WHERE number > @0", [generation]);
        query.Transaction = transaction;
        using var rows = query.ExecuteReader();
        var changes = new List<RowChange>();
        while (rows.Read()) changes.Add(new((RowKind)rows.GetInt32(0), rows.GetString(1)));
        return new(number, age, changes);
    }
}
