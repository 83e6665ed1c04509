using System.Security.Cryptography;
using System.Text;
using System.Data.Common;
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
    private readonly KindList kinds;
    private readonly string contentRoot;
    private readonly SqliteDatabase database;
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
        database = new(Path.Combine(dataFolder, $"contenu-{version}.db"));
        var builder = new DbContextOptionsBuilder<ContentDbContext>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ReplaceService<IModelCacheKeyFactory, KindsModelCacheKeyFactory>();
        database.Configure(builder);
        options = builder.Options;
        readers = new(options, kinds);
    }

    /// <summary>Raised after a generation has replaced another; on the writer's thread.</summary>
    public event Action<Generation>? Published;

    public string DataFolder { get; }

    public string File => database.File;

    public KindList Kinds => kinds;

    /// <summary>Whether pages are indexed for the search: no for whoever only checks or edits them.</summary>
    public bool IsSearched { get; init; } = true;

    public Generation Current => current;

    /// <summary>The file readers need is gone: only a new ingestion brings it back.</summary>
    public bool IsLost => current.IsLoaded && !database.Exists;

    /// <summary>The writer, on a database that exists and has its schema.</summary>
    /// <exception cref="IOException">The data folder cannot be written to.</exception>
    public GenerationWriter OpenWriter()
    {
        if (writer is not null && database.Exists) return writer.Refresh();
        writer?.Dispose();
        lock (gate) CloseReaders();
        try
        {
            return writer = Create();
        }
        catch (DbException error) when (SqliteDatabase.IsUnusable(error))
        {
            // It holds nothing that the files do not.
            database.Delete();
            return writer = Create();
        }
    }

    /// <summary>Whether a fault says that the database is not there, is none or is damaged.</summary>
    public static bool IsDamage(DbException error) => SqliteDatabase.IsDamage(error);

    /// <summary>Whether a fault says that the disk is full.</summary>
    public static bool IsDiskFull(DbException error) => SqliteDatabase.IsDiskFull(error);

    /// <summary>Whether a fault says that nothing can be written to the data folder.</summary>
    public static bool IsNotWritable(DbException error) => SqliteDatabase.IsNotWritable(error);

    /// <summary>Starts from what a site has committed to the database in its data folder, if there is one; the site's own is only read.</summary>
    public void StartFrom(string siteData) =>
        new SqliteDatabase(Path.Combine(siteData, Path.GetFileName(File))).CopyTo(File);

    /// <summary>Throws the database away and builds another; readers wait for it.</summary>
    public void Rebuild(Action build)
    {
        lock (gate)
        {
            writer?.Dispose();
            writer = null;
            CloseReaders();
            if (Directory.Exists(DataFolder)) database.Delete();
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

    /// <summary>Tidies up after a commit, once readers have what was committed.</summary>
    public void EmptyLog() => writer?.EmptyLog(database);

    /// <summary>Removes databases that other versions of the code left for the same folder.</summary>
    public void RemoveOtherVersions()
    {
        foreach (
            var other in Directory
                .EnumerateFiles(DataFolder, "contenu-*.db")
                .Where(other => other != File)
                .Select(other => new SqliteDatabase(other))
                .Where(other => other.Owner() == contentRoot)
                .ToList()
        )
            other.Delete();
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
        using var content = new ContentDbContext(options, kinds);
        var connection = database.OpenToWrite(content.Database.GenerateCreateScript() + SearchTable.Schema, contentRoot);
        try
        {
            return new(connection, content.Model, kinds, IsSearched);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
