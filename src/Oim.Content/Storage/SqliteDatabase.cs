using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Oim.Content.Storage;

/// <summary>The derived database in a file: the one place that knows SQLite, its connections and its faults.</summary>
internal sealed class SqliteDatabase(string file)
{
    /// <summary>Bytes of the write-ahead log from which it is emptied.</summary>
    private const long LongLog = 4 * 1024 * 1024;

    private const string IndexSuffix = "-index";
    private const string Log = "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0";

    /// <summary>What a start, or a list, reads of every page, side by side: in their rows it lies between texts.</summary>
    private const string Reads =
        """
        CREATE INDEX entry_claim ON entry (
            "File", "Key", "Language", "Kind", "ListKind", "IsSection", "Address", "Draft", "PublishAt", "ExpireAt", "Title", "NoIndex",
            "TranslationKey"
        );
        CREATE INDEX entry_shadowed ON entry ("Id") WHERE "Shadowed";
        DROP INDEX "IX_entry_Parent_Language_Weight";
        CREATE INDEX entry_child ON entry (
            "Parent", "Language", "Weight", "TitleOrder", "Hidden", "Draft", "Shadowed", "PublishAt", "ExpireAt"
        );
        DROP INDEX "IX_entry_Kind_Language_Date";
        CREATE INDEX entry_listed ON entry (
            "Kind", "Language", "Date", "Key", "Weight", "Hidden", "Draft", "Shadowed", "PublishAt", "ExpireAt", "TitleOrder", "Address"
        );
        """;

    public string Name => file;

    /// <summary>Where the search index is kept for the next start (<see cref="SearchFile"/>); null: there will be none.</summary>
    public string? IndexName { get; set; } = file + IndexSuffix;

    public bool Exists => File.Exists(file);

    /// <summary>
    /// Whether a fault says that the file is not there, is no database or is damaged (SQLITE_CORRUPT, CANTOPEN, NOTADB, IOERR_SHORT_READ).
    /// </summary>
    public static bool IsDamage(DbException error) =>
        error is SqliteException { SqliteErrorCode: 11 or 14 or 26 } or SqliteException { SqliteExtendedErrorCode: 522 };

    /// <summary>
    /// Whether a fault says that the file is damaged, or the database of something else (SQLITE_ERROR: its tables are others).
    /// </summary>
    public static bool IsUnusable(DbException error) => IsDamage(error) || error is SqliteException { SqliteErrorCode: 1 };

    /// <summary>Whether the disk is full (SQLITE_FULL).</summary>
    public static bool IsDiskFull(DbException error) => error is SqliteException { SqliteErrorCode: 13 };

    /// <summary>Whether nothing can be written (SQLITE_READONLY, IOERR, CANTOPEN).</summary>
    public static bool IsNotWritable(DbException error) => error is SqliteException { SqliteErrorCode: 8 or 10 or 14 };

    /// <summary>Loads SQLite's own library, and runs what runs any statement.</summary>
    public static void Prepare()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run(connection, "SELECT 1");
    }

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(
            ConnectionString(SqliteOpenMode.ReadWrite),
            sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
        );

    /// <summary>The writer's connection to a database that has its schema, made where there is none.</summary>
    /// <param name="schema">Statements that make the tables.</param>
    /// <param name="owner">The content folder the database belongs to.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public DbConnection OpenToWrite(Func<string> schema, string owner)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var connection = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWriteCreate));
        try
        {
            connection.Open();
            Run(connection, "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY");
            if (HasSchema(connection)) Run(connection, Log);
            else Create(connection, schema(), owner);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// From its first content on, what is written goes to a log, so that nobody waits for the writer. The first is written in place: there
    /// is nobody yet, all of it would be written twice, and a log of gigabytes is searched for each page that is read.
    /// </summary>
    public static void StartLog(DbConnection writer)
    {
        using var ask = writer.CreateCommand();
        ask.CommandText = "PRAGMA journal_mode";
        if (ask.ExecuteScalar() is "wal") return;
        try
        {
            Run(writer, Log);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 5 or 6)
        {
            // Another process is reading (SQLITE_BUSY, LOCKED): what is committed is there, and the next change tries again.
        }
    }

    /// <summary>A transaction that sees what is committed now, whatever is written meanwhile.</summary>
    public static DbTransaction BeginReading(DbConnection connection)
    {
        var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: true);
        // It sees what was committed before its first query.
        using var look = connection.CreateCommand();
        look.Transaction = transaction;
        look.CommandText = "SELECT 1 FROM owner";
        try
        {
            look.ExecuteScalar();
            return transaction;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 1)
        {
            throw new SqliteException("the database has no tables", 11); // emptied, or replaced by another
        }
    }

    /// <summary>
    /// Empties the write-ahead log once it is long. That is for when readers have what was committed: a commit that did so by itself would
    /// make them wait.
    /// </summary>
    public void EmptyLog(DbConnection writer)
    {
        if (new FileInfo(file + "-wal") is not { Exists: true, Length: > LongLog }) return;
        try
        {
            Run(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // The log still holds everything; the next change tries again.
        }
    }

    /// <summary>Deletes what other versions of the code left of the same content.</summary>
    public void DeleteOtherVersions(string owner)
    {
        foreach (
            var other in Directory
                .EnumerateFiles(Path.GetDirectoryName(file)!, "contenu-*.db")
                .Where(other => other != file)
                .Select(other => new SqliteDatabase(other))
                .Where(other => other.Owner() == owner)
                .ToList()
        )
            other.Delete();
    }

    public void Delete()
    {
        foreach (var suffix in (string[])["", "-wal", "-shm", IndexSuffix, ContentStore.ReadySuffix]) File.Delete(file + suffix);
    }

    /// <summary>The content folder that a database belongs to; null for a file that is none of ours.</summary>
    private string? Owner()
    {
        try
        {
            using var connection = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadOnly));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT root FROM owner";
            return command.ExecuteScalar() as string;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <summary>Copies what is committed, even while a site writes. A database that cannot be read is as good as none.</summary>
    public void CopyTo(string target)
    {
        if (!Exists) return;
        try
        {
            using var from = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadOnly));
            using var to = new SqliteConnection($"Data Source={target};Pooling=False");
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }
        catch (SqliteException)
        {
            File.Delete(target);
        }
    }

    // The owner's row is written last: a process killed before leaves a file without it, which is started again.
    private static void Create(SqliteConnection connection, string schema, string owner)
    {
        Run(connection, schema);
        Run(connection, SearchFile.Tables);
        Run(connection, Reads);
        Run(connection, "CREATE TABLE owner (root TEXT NOT NULL, state TEXT NOT NULL)");
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO owner VALUES (@root, '')";
        command.Parameters.AddWithValue("@root", owner);
        command.ExecuteNonQuery();
    }

    private static bool HasSchema(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'owner'";
        if (command.ExecuteScalar() is 1L) return true;
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        if (command.ExecuteScalar() is 0L) return false;
        throw new SqliteException("unfinished schema", 11);
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string ConnectionString(SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
        }.ToString();
}
