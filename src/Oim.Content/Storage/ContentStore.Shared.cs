using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage;

/// <summary>What machines that share a database do beside: one leads and writes, all follow and read their own copy (adr/0037).</summary>
public sealed partial class ContentStore
{
    private readonly ISharedDatabase? shared;
    private readonly DbContextOptions<ContentDbContext>? sharedOptions;
    private readonly Lazy<IModel>? sharedModel;

    public bool IsShared => shared is not null;

    /// <summary>Whether this machine writes the shared database, and no other, as far as it knows.</summary>
    public bool Leads { get; private set; }

    /// <summary>The shared database as the log calls it; null where there is none.</summary>
    public string? SharedName => shared?.Name;

    /// <summary>The number of the generation in the shared database that this machine has.</summary>
    public long Stored => writer?.Generation ?? 0;

    /// <summary>How long the shared database held it before this machine did.</summary>
    public TimeSpan Delay => writer?.Delay ?? TimeSpan.Zero;

    /// <summary>
    /// Whether this machine alone writes the shared database for the next few seconds; it makes its tables where there are none.
    /// </summary>
    public bool TryLead()
    {
        try
        {
            return Leads = shared!.TryLead();
        }
        catch (DbException error) when (IsDamage(error))
        {
            OpenShared().Dispose();
            return Leads = shared!.TryLead();
        }
        catch (DbException)
        {
            Leads = false;
            throw;
        }
    }

    /// <summary>Fails where the shared database cannot be reached.</summary>
    public void Ping() => shared!.Ping();

    /// <summary>
    /// What this machine has of the shared database, to be caught up with; null where nobody has written any yet.
    /// </summary>
    public GenerationWriter? OpenFollower()
    {
        if (database.Exists && writer is { IsUsable: true }) return writer;
        CloseWriter();
        return shared!.OpenToFollow() is { } connection ? writer = Over(connection) : null;
    }

    /// <summary>The next instant at which a page changes by itself, as this machine has it.</summary>
    public DateTimeOffset? NextScheduledChange(DateTimeOffset now)
    {
        using var content = Read();
        var later = content.Set<ScheduledChange>().Where(change => change.At > now).OrderBy(change => change.At);
        return later.Select(change => (DateTimeOffset?)change.At).FirstOrDefault();
    }

    /// <summary>Calls whenever another machine has written, until it is stopped or the connection is lost.</summary>
    public Task ListenAsync(Action heard, CancellationToken stopping) => shared!.ListenAsync(heard, stopping);

    private GenerationWriter OpenLeader()
    {
        if (!TryLead()) throw new OvertakenException(shared!.Name);
        var follower = OpenFollower() ?? (writer = Over(OpenShared()));
        follower.CatchUp();
        return follower;
    }

    private DbConnection OpenShared() =>
        shared!.OpenToWrite(() => With(sharedOptions!, content => content.Database.GenerateCreateScript()), contentRoot);

    private GenerationWriter Over(DbConnection connection)
    {
        LocalCopy? copy = null;
        try
        {
            lock (gate) CloseReaders();
            Own();
            copy = OpenCopy();
            return new(connection, shared!, sharedModel!, kinds, IsSearched, copy);
        }
        catch
        {
            copy?.Dispose();
            connection.Dispose();
            throw;
        }
    }

    private LocalCopy OpenCopy()
    {
        try
        {
            return new(OpenLocal(), model.Value);
        }
        catch (DbException error) when (SqliteDatabase.IsUnusable(error))
        {
            database.Delete();
            return new(OpenLocal(), model.Value);
        }
    }

    private void Resign()
    {
        try
        {
            shared!.Resign();
        }
        catch (DbException)
        {
            // It ends by itself in a few seconds.
        }
    }
}
