using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Oim.Content.Kinds;
using Oim.Content.Storage.Postgres;

namespace Oim.Content.Storage;

/// <summary>The database is being built anew: what is not in memory can be told in a moment.</summary>
public sealed class StoreRebuildingException() : Exception("The derived database is being built anew.");

/// <summary>
/// The derived database: everything in it comes from the content folder and may be deleted at any time. Its file's name carries the
/// version of the code that wrote it; another version starts another file.
/// </summary>
public sealed partial class ContentStore : IDisposable
{
    private readonly KindList kinds;
    private readonly string contentRoot;
    private readonly SqliteDatabase database;
    private readonly DbContextOptions<ContentDbContext> options;
    private readonly Lazy<IModel> model;
    private readonly Lock gate = new();
    private volatile Generation current = Generation.None;
    private ReaderPool readers;
    private GenerationWriter? writer;
    private WriterLock? ownership;
    private bool isRebuilding;

    /// <param name="connection">Of a PostgreSQL server, where machines share what is derived; empty: this one has its own.</param>
    public ContentStore(KindList kinds, string dataFolder, string contentRoot, string connection = "")
    {
        this.kinds = kinds;
        this.contentRoot = contentRoot;
        DataFolder = dataFolder;
        database = new(FileIn(dataFolder, kinds, contentRoot));
        options = OptionsOf(database.Configure);
        readers = new(options, kinds);
        model = new(() => With(options, content => content.Model));
        if (connection.Length == 0) return;
        shared = new PostgresDatabase(connection, Digest(kinds.Signature));
        sharedOptions = OptionsOf(shared.Configure);
    }

    /// <summary>Raised after a generation has replaced another; on the writer's thread.</summary>
    public event Action<Generation>? Published;

    public string DataFolder { get; }

    /// <summary>The database that this machine reads from.</summary>
    public string File => database.Name;

    public KindList Kinds => kinds;

    /// <summary>Whether pages are indexed for the search: no for whoever only checks or edits them.</summary>
    public bool IsSearched { get; init; } = true;

    public Generation Current => current;

    /// <summary>The file readers need is gone: only a new ingestion brings it back.</summary>
    public bool IsLost => current.IsLoaded && !database.Exists;

    /// <summary>Whether this process alone writes the database from now on, or does already; false while another does.</summary>
    /// <exception cref="IOException">The data folder cannot be written to.</exception>
    public bool TryOwn() => (ownership ??= WriterLock.TryTake(DataFolder, contentRoot)) is not null;

    /// <summary>Loads what any store needs; it may be called on any thread, before there is one.</summary>
    public static void Prepare()
    {
        _ = Generation.None;
        SqliteDatabase.Prepare();
    }

    /// <summary>Builds what the first reader would wait for; it may be called on any thread.</summary>
    public void WarmUp() => _ = model.Value;

    /// <summary>The writer, on a database that exists and has its schema.</summary>
    /// <exception cref="IOException">The data folder cannot be written to, or another process writes in it.</exception>
    public GenerationWriter OpenWriter()
    {
        if (shared is not null) return OpenLeader();
        if (writer is { IsUsable: true }) return writer.Refresh();
        return OpenLocalWriter(connection =>
        {
            LocalCopy.End(connection);
            return new(connection, database, model, kinds, IsSearched);
        });
    }

    /// <summary>Throws the database away and builds another; meanwhile there is nothing to read.</summary>
    public void Rebuild(Action build)
    {
        SetRebuilding(true);
        try
        {
            CloseWriter();
            Own();
            database.Delete();
            build();
        }
        finally
        {
            SetRebuilding(false);
        }
    }

    /// <summary>A consistent view for one reader: all its queries see the same generation. The caller disposes it.</summary>
    /// <exception cref="StoreRebuildingException">The database is being built anew: nobody is made to wait here.</exception>
    public ContentDbContext Read()
    {
        lock (gate) return isRebuilding ? throw new StoreRebuildingException() : readers.Rent(current);
    }

    /// <summary>Commits and publishes in one step: no reader sees the rows of one generation with the addresses of another.</summary>
    public void Publish(Func<Generation> commit)
    {
        Generation published;
        lock (gate) current = published = commit();
        Published?.Invoke(published);
    }

    /// <summary>Tidies up after a commit, once readers have what was committed.</summary>
    public void EmptyLog() => writer?.EmptyLog();

    public void Dispose()
    {
        CloseWriter();
        if (Leads) Resign();
        ownership?.Dispose();
        readers.Dispose();
        shared?.Dispose();
    }

    private void SetRebuilding(bool value)
    {
        lock (gate)
        {
            isRebuilding = value;
            CloseReaders();
        }
    }
}
