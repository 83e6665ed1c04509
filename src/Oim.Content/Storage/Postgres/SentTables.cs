using Npgsql;

namespace Oim.Content.Storage.Postgres;

/// <summary>Writes rows of many tables: few go in one batch, many of one table by COPY.</summary>
internal static class SentTables
{
    /// <summary>From here on COPY is quicker.</summary>
    private const int Many = 50;

    /// <summary>Writes what does not fit into the batch; the rest waits in it.</summary>
    public static void Write(NpgsqlConnection connection, Batch batch, string schema, IEnumerable<SentRows> tables)
    {
        foreach (var table in tables)
        {
            var into = $"{schema}.{table.Table}";
            if (table.Where is "") batch.Add($"DELETE FROM {into}");
            else if (table.Where is { } where) batch.Add($"DELETE FROM {into} WHERE {where}", table.Value!);
            using var rows = table.Rows.GetEnumerator();
            var few = new List<object[]>();
            while (few.Count < Many && rows.MoveNext()) few.Add(rows.Current);
            if (few.Count < Many) Insert(batch, into, table, few);
            else Copy(connection, batch, into, table, few, rows);
        }
    }

    private static void Insert(Batch batch, string into, SentRows table, List<object[]> rows)
    {
        var places = string.Join(',', table.Types.Select((_, i) => $"${i + 1}"));
        foreach (var row in rows)
            batch.Add(
                $"INSERT INTO {into} ({table.Columns}) VALUES ({places})",
                row.Select((value, i) => new NpgsqlParameter { Value = value, NpgsqlDbType = PostgresTypes.Of(table.Types[i]) })
            );
    }

    private static void Copy(
        NpgsqlConnection connection,
        Batch batch,
        string into,
        SentRows table,
        List<object[]> first,
        IEnumerator<object[]> rest
    )
    {
        batch.Run();
        using var import = connection.BeginBinaryImport($"COPY {into} ({table.Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in first) Copy(import, table, row);
        while (rest.MoveNext()) Copy(import, table, rest.Current);
        import.Complete();
    }

    private static void Copy(NpgsqlBinaryImporter import, SentRows table, object[] row)
    {
        import.StartRow();
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] is DBNull) import.WriteNull();
            else import.Write(row[i], PostgresTypes.Of(table.Types[i]));
        }
    }
}
