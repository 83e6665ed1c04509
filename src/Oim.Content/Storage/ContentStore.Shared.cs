using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Oim.Content.Storage;

/// <summary>What machines that share a database do beside: one leads and writes, all follow and read their own copy (adr/0037).</summary>
public sealed partial class ContentStore
{
    private readonly ISharedDatabase? shared;
    private readonly DbContextOptions<ContentDbContext>? sharedOptions;
    private bool isBehind;

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
    /// Whether the shared database has something else than this machine wrote, although it leads: it was dropped, or its place was taken by
    /// a standby that did not have all. What is in the folder is to be written again.
    /// </summary>
    public bool IsUndone { get; private set; }

    /// <summary>
    /// Whether this machine alone writes the shared database for the next few seconds; it makes its tables where there are none.
    /// </summary>
    public bool TryLead()
    {
        try
        {
            return Lead();
        }
        catch (DbException error) when (IsDamage(error))
        {
            shared!.Make(() => With(sharedOptions!, content => content.Database.GenerateCreateScript()));
            return Lead();
        }
        catch (DbException)
        {
            Leads = false;
            throw;
        }
    }

    /// <summary>Fails where the shared database cannot be reached.</summary>
    public void Ping() => shared!.Ping();

    /// <summary>What this machine has of the shared database, to be caught up with.</summary>
    public GenerationWriter OpenFollower() =>
        writer is { IsUsable: true }
            ? writer
            : OpenLocalWriter(connection => new(connection, database, model, kinds, IsSearched, new(connection, model, shared!)));

    /// <summary>The next instant at which a page changes by itself, as this machine has it.</summary>
    public DateTimeOffset? NextScheduledChange(DateTimeOffset now)
    {
        using var content = Read();
        var later = content.Set<ScheduledChange>().Where(change => change.At > now).OrderBy(change => change.At);
        return later.Select(change => (DateTimeOffset?)change.At).FirstOrDefault();
    }

    /// <summary>Calls whenever another machine has written, until it is stopped or the connection is lost.</summary>
    public Task ListenAsync(Action heard, CancellationToken stopping) => shared!.ListenAsync(heard, stopping);

    private bool Lead()
    {
        var had = Stored;
        var number = shared!.TryLead();
        IsUndone = Leads && number is not null && had > 0 && number != had && had == Stored;
        isBehind |= IsUndone || (number is not null && !Leads);
        return Leads = number is not null;
    }

    private GenerationWriter OpenLeader()
    {
        if (!Leads && !TryLead()) throw new OvertakenException(shared!.Name);
        var leader = OpenFollower();
        // Nobody else writes while this machine leads; if somebody does, what it sends is refused, and it has to load anew.
        if (!isBehind && leader.IsLoaded) return leader;
        isBehind = false;
        leader.CatchUp();
        return leader;
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
