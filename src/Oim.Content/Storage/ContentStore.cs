using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Oim.Content.Kinds;
using Oim.Content.Search;

namespace Oim.Content.Storage;

/// <summary>
/// The derived database: everything in it comes from the content folder and may be deleted at any time. Its file's name carries the
/// version of the code that wrote it; another version starts another file.
/// </summary>
public sealed class ContentStore : IDisposable
{
    /// <summary>Bytes of the write-ahead log from which it is emptied.</summary>
    private const long LongLog = 4 * 1024 * 1024;

    private readonly KindList kinds;
    private readonly string contentRoot;
    private readonly DbContextOptions<ContentDbContext> options;
    private readonly Lock gate = new();
    private volatile Generation current = Generation.None;
    private ReaderPool readers;
    private GenerationWriter? writer;

    public ContentStore(KindList kinds, string dataFolder, string contentRoot)
    {
        this.kinds = kinds;
        this.contentRoot = contentRoot;
        DataFolder = dataFolder;
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kinds.Signature}\n{contentRoot}")).AsSpan(0, 6));
        File = Path.Combine(dataFolder, $"contenu-{version}.db");
        options = new DbContextOptionsBuilder<ContentDbContext>()
            .UseSqlite(ConnectionString(SqliteOpenMode.ReadWrite), sqlite =>
                sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ReplaceService<IModelCacheKeyFactory, KindsModelCacheKeyFactory>()
            .Options;
        readers = new(options, kinds);
    }

    /// <summary>Raised after a generation has replaced another; on the writer's thread.</summary>
    public event Action<Generation>? Published;

    public string DataFolder { get; }

    public string File { get; }

    public KindList Kinds => kinds;

    public Generation Current => current;

    /// <summary>The file readers need is gone: only a new ingestion brings it back.</summary>
    public bool IsLost => current.IsLoaded && !System.IO.File.Exists(File);

    /// <summary>The writer, on a database that exists and has its schema.</summary>
    /// <exception cref="IOException">The data folder cannot be written to.</exception>
    public GenerationWriter OpenWriter()
    {
        if (writer is not null && System.IO.File.Exists(File)) return writer;
        writer?.Dispose();
        lock (gate) CloseReaders();
        Directory.CreateDirectory(DataFolder);
        try
        {
            return writer = Create();
        }
        catch (SqliteException error) when (IsDamage(error) || error.SqliteErrorCode is 1)
        {
            // Not a database, another one, or a damaged one: it holds nothing that the files do not.
            Delete(File);
            return writer = Create();
        }
    }

    /// <summary>Whether a fault says that the file is not there, is no database or is damaged (SQLITE_CORRUPT, CANTOPEN, NOTADB).</summary>
    public static bool IsDamage(SqliteException error) => error.SqliteErrorCode is 11 or 14 or 26;

    /// <summary>Throws the database away and builds another; readers wait for it.</summary>
    public void Rebuild(Action build)
    {
        lock (gate)
        {
            writer?.Dispose();
            writer = null;
            CloseReaders();
            Directory.CreateDirectory(DataFolder);
            Delete(File);
            build();
        }
    }

    /// <summary>A consistent view for one reader: all its queries see the same generation. The caller disposes it.</summary>
    public ContentDbContext Read()
    {
        lock (gate) return readers.Rent(current);
    }

    /// <summary>Commits and publishes in one step: no reader sees the rows of one generation with the addresses of another.</summary>
    public void Publish(Func<Generation> commit)
    {
        Generation published;
        lock (gate) current = published = commit();
        Published?.Invoke(published);
    }

    /// <summary>Empties the write-ahead log once it is long. That is for when readers have what was committed: a commit that did so by itself would make them wait.</summary>
    public void EmptyLog()
    {
        if (new FileInfo(File + "-wal") is not { Exists: true, Length: > LongLog }) return;
        try
        {
            writer?.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // The log still holds everything; the next change tries again.
        }
    }

    /// <summary>Removes databases that other versions of the code left for the same folder.</summary>
    public void RemoveOtherVersions()
    {
        foreach (
            var other in Directory
                .EnumerateFiles(DataFolder, "contenu-*.db")
                .Where(other => other != File && OwnerOf(other) == contentRoot)
                .ToList()
        )
            Delete(other);
    }

    public void Dispose()
    {
        writer?.Dispose();
        readers.Dispose();
    }

    /// <summary>Those of a database that is gone.</summary>
    private void CloseReaders()
    {
        readers.Dispose();
        readers = new(options, kinds);
    }

    private GenerationWriter Create()
    {
        var content = new ContentDbContext(
            new DbContextOptionsBuilder<ContentDbContext>(options).UseSqlite(ConnectionString(SqliteOpenMode.ReadWriteCreate)).Options,
            kinds
        );
        var connection = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWriteCreate));
        try
        {
            connection.Open();
            Run(
                connection,
                "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY"
            );
            if (!HasSchema(connection))
            {
                Run(connection, content.Database.GenerateCreateScript());
                Run(connection, SearchWriter.Schema);
                Run(connection, "CREATE TABLE owner (root TEXT NOT NULL)");
                using var command = connection.CreateCommand();
                command.CommandText = "INSERT INTO owner VALUES ($root)";
                command.Parameters.AddWithValue("$root", contentRoot);
                command.ExecuteNonQuery();
            }

            return new GenerationWriter(connection, content.Model);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        finally
        {
            content.Dispose();
        }
    }

    // The owner's row is written last: a process killed before leaves a file without it, which is started again.
    private bool HasSchema(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'owner'";
        if (command.ExecuteScalar() is 1L) return true;
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        if (command.ExecuteScalar() is 0L) return false;
        throw new SqliteException("unfinished schema", 11);
    }

    private static string? OwnerOf(string file)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
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

    private static void Delete(string file)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm"]) System.IO.File.Delete(file + suffix);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string ConnectionString(SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = File,
            Mode = mode,
            Pooling = false,
        }.ToString();
}
