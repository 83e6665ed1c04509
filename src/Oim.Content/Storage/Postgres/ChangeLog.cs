using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage.Postgres;

/// <summary>
/// The number of the generation there is, and which rows each has changed: machines that follow read those and no others. Who has a
/// generation that is not among those it knows reads everything: it is too far behind, or has what a server that was lost had, and this one
/// has not.
/// </summary>
internal sealed class ChangeLog(string schema)
{
    /// <summary>Generations whose changes are kept.</summary>
    private const int Kept = 1000;

    /// <summary>A row of <c>change</c> that says that there was a generation of this number, and names no row.</summary>
    private const int IsGeneration = -1;

    /// <summary>The number is 0 until something is written.</summary>
    public const string Tables =
        "CREATE TABLE generation (number bigint NOT NULL, at timestamptz NOT NULL); INSERT INTO generation VALUES (0, now());"
        + "CREATE TABLE change (number bigint NOT NULL, kind integer NOT NULL, key text COLLATE \"C\" NOT NULL);"
        + "CREATE INDEX change_number ON change (number);";

    /// <summary>Reads the number, its age and whether a generation is known; then what has changed since.</summary>
    public StoredChanges? Since(Batch batch, long generation)
    {
        batch.Add(
            $"SELECT number, clock_timestamp() - at, EXISTS (SELECT 1 FROM {schema}.change WHERE number = $1) FROM {schema}.generation",
            generation
        );
        batch.Add($"SELECT DISTINCT kind, key FROM {schema}.change WHERE number > $1 AND kind >= 0", generation);
        using var row = batch.Read();
        row.Read();
        var (number, age, isKnown) = (row.GetInt64(0), row.GetFieldValue<TimeSpan>(1), row.GetBoolean(2));
        if (number == 0) return null;
        if (number == generation) return new(number, age, []);
        if (!isKnown || number < generation) return new(number, age, null);
        row.NextResult();
        var changes = new List<RowChange>();
        while (row.Read()) changes.Add(new((RowKind)row.GetInt32(0), row.GetString(1)));
        return new(number, age, changes);
    }

    /// <summary>
    /// Moves the number on, if it still is what it was, and says the new one: numbers go by the time of day, so that no two servers, one of
    /// which was lost, give the same to different things. Then it notes what has changed, and tells of it.
    /// </summary>
    /// <param name="condition">Of which the number is moved on.</param>
    public void Write(Batch batch, string condition, long generation, IReadOnlyCollection<RowChange>? changes)
    {
        batch.Add(
            $"UPDATE {schema}.generation SET at = clock_timestamp(), "
                + "number = greatest(number + 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint) "
                + $"WHERE number = $1 AND {condition} RETURNING number",
            generation
        );
        if (changes is null) batch.Add($"DELETE FROM {schema}.change");
        batch.Add($"INSERT INTO {schema}.change SELECT number, {IsGeneration}, '' FROM {schema}.generation");
        if (changes?.Count > 0)
            batch.Add(
                $"INSERT INTO {schema}.change SELECT number, kind, key FROM {schema}.generation, unnest($1, $2) AS rows (kind, key)",
                changes.Select(change => (int)change.Kind).ToArray(),
                changes.Select(change => change.Key).ToArray()
            );
        // Now and then.
        if (generation % Kept == 0)
            batch.Add(
                $"DELETE FROM {schema}.change WHERE number < (SELECT number FROM {schema}.change WHERE kind = {IsGeneration} "
                    + $"ORDER BY number DESC OFFSET {Kept} LIMIT 1)"
            );
        batch.Add("SELECT pg_notify($1, '')", schema);
    }
}
