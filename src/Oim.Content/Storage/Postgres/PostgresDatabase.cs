using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Npgsql;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage.Postgres;

/// <summary>
/// The derived database in a schema of a PostgreSQL server, which several machines share (adr/0037). Its name carries the version of the
/// code and not the content folder: that is another on each machine.
/// </summary>
internal sealed partial class PostgresDatabase : IContentDatabase
{
    /// <summary>Seconds; a server that takes longer to be connected to is away.</summary>
    private const int LongestConnecting = 5;

    private readonly string connectionString;
    private readonly string prefix;
    private readonly string schema;

    /// <param name="settings">A connection string; its Search Path, where it has one, begins the schema's name.</param>
    public PostgresDatabase(string settings, string version)
    {
        var builder = new NpgsqlConnectionStringBuilder(settings);
        prefix = builder.SearchPath is { Length: > 0 } path ? path : "contenu";
        if (!PlainName().IsMatch(prefix))
            throw new IOException($"Content:Store : « Search Path={prefix} » n’est pas un nom simple (a-z, 0-9 et _, vingt signes).");
        schema = $"{prefix}_{version}";
        builder.SearchPath = schema;
        builder.ApplicationName ??= "oim-site";
        if (!builder.ContainsKey("Timeout")) builder.Timeout = LongestConnecting;
        // EF makes the same few hundred statements again and again; behind a pooler of transactions, « Max Auto Prepare=0 ».
        if (!builder.ContainsKey("Max Auto Prepare")) builder.MaxAutoPrepare = 200;
        if (!builder.ContainsKey("Auto Prepare Min Usages")) builder.AutoPrepareMinUsages = 2;
        connectionString = builder.ToString();
    }

    public string Name => schema;

    public bool IsShared => true;

    public bool Exists
    {
        get
        {
            try
            {
                using var connection = Open();
                return HasSchema(connection);
            }
            catch (DbException)
            {
                return true;
            }
        }
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        options.UseNpgsql(connectionString);
        options.ReplaceService<IModelCustomizer, ByteOrder>().ReplaceService<IQuerySqlGeneratorFactory, NullsAsInSqlite>();
    }

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

    public DbTransaction BeginReading(DbConnection connection, out long generation)
    {
        var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        // It sees what was committed before its first query.
        generation = NumberIn(connection, transaction);
        return transaction;
    }

    public bool IsAt(DbConnection writer, long generation)
    {
        try
        {
            return writer.State == ConnectionState.Open && NumberIn(writer, null) == generation;
        }
        catch (DbException)
        {
            return false;
        }
    }

    public long GenerationIn(DbConnection writer) => NumberIn(writer, null);

    public void TakeTurn(DbConnection writer, DbTransaction transaction, long generation)
    {
        if (Scalar(writer, transaction, "SELECT pg_try_advisory_xact_lock(hashtext(@0))", schema) is not true)
            throw new OvertakenException(schema);
        if (NumberIn(writer, transaction) != generation) throw new OvertakenException(schema);
    }

    public void Advance(DbConnection writer, DbTransaction transaction, long generation)
    {
        if (Scalar(writer, transaction, "UPDATE generation SET number = number + 1, used = now() WHERE number = @0 RETURNING 1", generation)
            is null)
            throw new OvertakenException(schema);
    }

    public IRowWriter WriterOf(DbConnection writer, IEntityType type) => new WaitingRows((NpgsqlConnection)writer, type);

    public void EmptyLog(DbConnection writer)
    {
        // PostgreSQL does so itself.
    }

    public void Delete()
    {
        using var connection = Open();
        Run(connection, $"DROP SCHEMA IF EXISTS {schema} CASCADE");
    }

    /// <summary>Another build may still serve from its own, which a day without a writer tells.</summary>
    public void DeleteOtherVersions(string owner)
    {
        using var connection = Open();
        const string all = "SELECT schemaname FROM pg_tables WHERE tablename = 'generation' AND schemaname ~ @0";
        var others = Names(connection, all, $"^{prefix}_[0-9a-f]{{12}}$");
        foreach (var other in others.Where(other => other != schema))
            if (Scalar(connection, null, $"SELECT 1 FROM {other}.generation WHERE used < now() - interval '1 day'") is not null)
                Run(connection, $"DROP SCHEMA {other} CASCADE");
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
        Scalar(connection, transaction, "SELECT pg_advisory_xact_lock(hashtext(@0))", schema);
        if (HasSchema(connection)) return;
        Run(connection, $"DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
        Run(connection, tables);
        // Numbers go on where those of a database that was deleted ended: it had fewer generations than seconds.
        Run(
            connection,
            "CREATE TABLE generation (number bigint NOT NULL, used timestamptz NOT NULL);"
                + "INSERT INTO generation VALUES (extract(epoch FROM now())::bigint, now())"
        );
        transaction.Commit();
    }

    private bool HasSchema(NpgsqlConnection connection) =>
        Scalar(connection, null, "SELECT to_regclass(@0)::text", schema + ".generation") is string;

    private static long NumberIn(DbConnection connection, DbTransaction? transaction) =>
        Scalar(connection, transaction, "SELECT number FROM generation") is long number
            ? number
            : throw new OvertakenException("generation");

    private static object? Scalar(DbConnection connection, DbTransaction? transaction, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        command.Transaction = transaction;
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    private static List<string> Names(DbConnection connection, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = Command(connection, sql, []);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, string sql, object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            Statements.AddParameter(command, $"@{i}");
            command.Parameters[i].Value = values[i];
        }

        return command;
    }

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
