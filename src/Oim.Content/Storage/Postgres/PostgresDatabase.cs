using System.Data;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage.Postgres;

/// <summary>
/// The derived database in a schema of a PostgreSQL server, which several machines share (adr/0037). Its name carries the version of the
/// code and not the content folder: that is another on each machine.
/// </summary>
internal sealed partial class PostgresDatabase : ISharedDatabase
{
    /// <summary>Seconds; a server that takes longer to be connected to is away.</summary>
    private const int LongestConnecting = 2;

    private readonly string connectionString;
    private readonly string prefix;
    private readonly string schema;
    private readonly Lease lease;
    private readonly ChangeLog log;

    /// <param name="settings">A connection string; its Search Path, where it has one, begins the schema's name.</param>
    public PostgresDatabase(string settings, string version)
    {
        var builder = new NpgsqlConnectionStringBuilder(settings);
        prefix = builder.SearchPath is { Length: > 0 } path ? path : "contenu";
        if (!PlainName().IsMatch(prefix))
            throw new IOException($"Content:Store : « Search Path={prefix} » n’est pas un nom simple (a-z, 0-9 et _, vingt signes).");
        schema = $"{prefix}_{version}";
        (lease, log) = (new(schema), new(schema));
        // All statements name it: poolers of transactions know no path.
        builder.SearchPath = null;
        Complete(builder);
        connectionString = builder.ToString();
    }

    public string Name => schema;

    /// <summary>Sets what the operator has not. (Of a builder, Keys are what is set; ContainsKey tells which keywords there are.)</summary>
    internal static void Complete(NpgsqlConnectionStringBuilder builder)
    {
        var said = builder.Keys.ToHashSet();
        // Nothing is set on a connection that would have to be put right again.
        builder.NoResetOnClose = true;
        if (!said.Contains("Application Name")) builder.ApplicationName = "oim-site";
        if (!said.Contains("Timeout")) builder.Timeout = LongestConnecting;
        // A connection that has fallen silent is not asked to cancel anything.
        if (!said.Contains("Cancellation Timeout")) builder.CancellationTimeout = -1;
        // A server among several that failed is asked again as often as the lead is.
        if (!said.Contains("Host Recheck Seconds")) builder.HostRecheckSeconds = 1;
        // The writer says the same hundred statements again and again; behind a pooler of transactions, « Max Auto Prepare=0 ».
        if (!said.Contains("Max Auto Prepare")) builder.MaxAutoPrepare = 200;
        if (!said.Contains("Auto Prepare Min Usages")) builder.AutoPrepareMinUsages = 2;
    }

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseNpgsql(connectionString).ReplaceService<IModelCustomizer, ByteOrder>();

    /// <summary>In one transaction, and by one machine: they are there as a whole or not at all.</summary>
    public void Make(Func<string> tables)
    {
        using var connection = Open();
        if (HasSchema(connection)) return;
        using var transaction = connection.BeginTransaction();
        Batch.Scalar(connection, "SELECT pg_advisory_xact_lock(hashtext($1))", schema);
        if (HasSchema(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText =
            $"DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}; SET LOCAL search_path TO {schema};"
            + $"{tables()};{ChangeLog.Tables}{Lease.Table}";
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    public long? TryLead()
    {
        using var connection = Open();
        return lease.TryTake(connection);
    }

    public void Ping()
    {
        using var connection = Open();
        using var ping = new NpgsqlCommand("SELECT 1", connection) { CommandTimeout = Batch.Shortly };
        ping.ExecuteNonQuery();
    }

    public void Resign()
    {
        using var connection = Open();
        lease.Leave(connection);
    }

    public StoredChanges? Take(long since, Func<StoredChanges, IEnumerable<TakenRows>> ask)
    {
        using var connection = Open();
        try
        {
            return Take(connection, since, ask);
        }
        catch (PostgresException error) when (PostgresFault.IsDamage(error))
        {
            return null;
        }
    }

    private StoredChanges? Take(NpgsqlConnection connection, long since, Func<StoredChanges, IEnumerable<TakenRows>> ask)
    {
        using var view = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        StoredChanges? changes;
        using (var first = new Batch(view) { Timeout = Batch.Shortly }) changes = log.Since(first, since);
        if (changes is null || changes.Number == since) return changes;
        using var batch = new Batch(view);
        List<TakenRows> tables = [.. ask(changes)];
        foreach (var (table, columns, where, value, _) in tables)
        {
            var query = $"SELECT {columns} FROM {schema}.{table}";
            if (value is null) batch.Add(query);
            else batch.Add($"{query} WHERE {where}", value);
        }

        batch.Add("COMMIT");
        using var rows = batch.Read();
        foreach (var table in tables)
        {
            while (rows.Read()) table.Each(rows);
            rows.NextResult();
        }

        return changes;
    }

    public long Write(long generation, IReadOnlyCollection<RowChange>? changes, IEnumerable<SentRows> rows)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        using var batch = new Batch(transaction);
        // What a server loses that fails this instant, the leader finds and writes again: nobody waits for its disk.
        batch.Add("SET LOCAL synchronous_commit TO off");
        log.Write(batch, lease.IsOurTurn, generation, changes);
        SentTables.Write(connection, batch, schema, rows);
        if (batch.Run() is not long number) throw new OvertakenException(schema);
        transaction.Commit();
        return number;
    }

    public async Task ListenAsync(Action heard, CancellationToken stopping)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = LongestConnecting };
        await using var connection = new NpgsqlConnection(settings.ToString());
        await connection.OpenAsync(stopping);
        connection.Notification += (_, _) => heard();
        await using (var listen = new NpgsqlCommand($"LISTEN {schema}", connection)) await listen.ExecuteNonQueryAsync(stopping);
        while (!stopping.IsCancellationRequested) await connection.WaitAsync(stopping);
    }

    /// <summary>Another build may still serve from its own, which a day without a change tells.</summary>
    public void DeleteOtherVersions()
    {
        using var connection = Open();
        var others = new List<string>();
        const string schemas = "SELECT schemaname FROM pg_tables WHERE tablename = 'generation' AND schemaname ~ $1";
        using (var all = new NpgsqlCommand(schemas, connection))
        {
            all.Parameters.Add(new() { Value = $"^{prefix}_[0-9a-f]{{12}}$" });
            using var rows = all.ExecuteReader();
            while (rows.Read()) others.Add(rows.GetString(0));
        }

        foreach (var other in others.Where(other => other != schema))
            if (Batch.Scalar(connection, $"SELECT 1 FROM {other}.generation WHERE at < now() - interval '1 day'") is not null)
                Batch.Scalar(connection, $"DROP SCHEMA {other} CASCADE");
    }

    /// <summary>Closes the connections that wait to be used again.</summary>
    public void Dispose()
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        return connection;
    }

    private bool HasSchema(NpgsqlConnection connection) =>
        Batch.Scalar(connection, "SELECT to_regclass($1)::text", schema + ".generation") is string;

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,19}$")]
    private static partial Regex PlainName();

    /// <summary>Texts compare and sort as bytes, as they do in SQLite, whatever the server's language.</summary>
    private sealed class ByteOrder(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
                if ((property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string)) property.SetCollation("C");
        }
    }
}
