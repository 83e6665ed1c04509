using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
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

    /// <param name="settings">A connection string; its Search Path, where it has one, begins the schema's name.</param>
    public PostgresDatabase(string settings, string version)
    {
        var builder = new NpgsqlConnectionStringBuilder(settings);
        prefix = builder.SearchPath is { Length: > 0 } path ? path : "contenu";
        if (!PlainName().IsMatch(prefix))
            throw new IOException($"Content:Store : « Search Path={prefix} » n’est pas un nom simple (a-z, 0-9 et _, vingt signes).");
        schema = $"{prefix}_{version}";
        lease = new(schema);
        builder.SearchPath = schema;
        builder.ApplicationName ??= "oim-site";
        if (!builder.ContainsKey("Timeout")) builder.Timeout = LongestConnecting;
        // The writer says the same hundred statements again and again; behind a pooler of transactions, « Max Auto Prepare=0 ».
        if (!builder.ContainsKey("Max Auto Prepare")) builder.MaxAutoPrepare = 200;
        if (!builder.ContainsKey("Auto Prepare Min Usages")) builder.AutoPrepareMinUsages = 2;
        connectionString = builder.ToString();
    }

    public string Name => schema;

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseNpgsql(connectionString).ReplaceService<IModelCustomizer, ByteOrder>();

    public DbConnection OpenToWrite(Func<string> schema, string owner)
    {
        var connection = Open();
        try
        {
            if (!HasSchema(connection)) Create(connection, schema());
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public bool IsOpen(DbConnection writer) => writer.State == ConnectionState.Open;

    public DbConnection? OpenToFollow()
    {
        var connection = Open();
        if (HasSchema(connection)) return connection;
        connection.Dispose();
        return null;
    }

    public bool TryLead()
    {
        using var connection = Open();
        return lease.TryTake(connection);
    }

    public void Ping()
    {
        using var connection = Open();
        Sql.Run(connection, "SELECT 1");
    }

    public void Resign()
    {
        using var connection = Open();
        lease.Leave(connection);
    }

    public void TakeTurn(DbConnection writer, DbTransaction transaction, long generation)
    {
        if (!lease.TryTakeTurn(writer, transaction, generation)) throw new OvertakenException(schema);
    }

    public void Advance(DbConnection writer, DbTransaction transaction, long generation, IReadOnlyCollection<RowChange>? changes)
    {
        if (!lease.Advance(writer, transaction, generation, changes)) throw new OvertakenException(schema);
    }

    public StoredChanges ChangesSince(DbConnection connection, DbTransaction transaction, long generation) =>
        ChangeLog.Since(connection, transaction, generation);

    public async Task ListenAsync(Action heard, CancellationToken stopping)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = LongestConnecting };
        await using var connection = new NpgsqlConnection(settings.ToString());
        await connection.OpenAsync(stopping);
        connection.Notification += (_, _) => heard();
        await using (var listen = new NpgsqlCommand($"LISTEN {schema}", connection)) await listen.ExecuteNonQueryAsync(stopping);
        while (!stopping.IsCancellationRequested) await connection.WaitAsync(stopping);
    }

    public IRowWriter WriterOf(DbConnection writer, IEntityType type) => new WaitingRows((NpgsqlConnection)writer, type);

    /// <summary>Another build may still serve from its own, which a day without a change tells.</summary>
    public void DeleteOtherVersions(string owner)
    {
        using var connection = Open();
        const string all = "SELECT schemaname FROM pg_tables WHERE tablename = 'generation' AND schemaname ~ @0";
        var others = Sql.Names(connection, all, $"^{prefix}_[0-9a-f]{{12}}$");
        foreach (var other in others.Where(other => other != schema))
            if (Sql.Scalar(connection, null, $"SELECT 1 FROM {other}.generation WHERE at < now() - interval '1 day'") is not null)
                Sql.Run(connection, $"DROP SCHEMA {other} CASCADE");
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

    // In one transaction, and by one machine: it is there as a whole or not at all.
    private void Create(NpgsqlConnection connection, string tables)
    {
        using var transaction = connection.BeginTransaction();
        Sql.Scalar(connection, transaction, "SELECT pg_advisory_xact_lock(hashtext(@0))", schema);
        if (HasSchema(connection)) return;
        Sql.Run(connection, $"DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
        Sql.Run(connection, tables);
        Sql.Run(connection, ChangeLog.Tables + Lease.Table);
        transaction.Commit();
    }

    private bool HasSchema(NpgsqlConnection connection) =>
        Sql.Scalar(connection, null, "SELECT to_regclass(@0)::text", schema + ".generation") is string;

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
