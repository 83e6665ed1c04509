using System.Diagnostics;
using Microsoft.Extensions.Options;
using Oim.Content.Ingestion;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Operation;

namespace Oim.Site.Serving;

/// <summary>Reads the content when the site starts, and keeps what is served in step with the folder and with the clock.</summary>
internal sealed partial class ContentService(
    Ingester ingester,
    ContentFolder folder,
    ContentStore store,
    IOptions<SiteOptions> options,
    TimeProvider clock,
    SiteMeter meter,
    ILogger<ContentService> logger
) : BackgroundService, IContentIntake
{
    /// <summary>Between two looks at the whole folder, for what the system did not tell of.</summary>
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Between two glances at the clock, which may have been put right, and at the folder, which may have been replaced as a whole.
    /// </summary>
    public static readonly TimeSpan BetweenGlances = TimeSpan.FromSeconds(1);

    private const int ManyPages = 1_000;

    private readonly Turn glancing = new();
    private readonly Turn looking = new();
    private readonly TaskCompletionSource joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (string, FileMark)? seen;
    private ITimer? nextChange;
    private ITimer? nextGlance;
    private ITimer? nextLook;
    private ContentWatcher? watcher;

    /// <summary>Whether it may read the folder: a machine that only follows another reads none.</summary>
    public bool MayLead => folder.Exists && options.Value.Role != "reader";

    /// <summary>
    /// Whether there may be something in the folder that is not published, and nothing will tell of it again: it was refused, another
    /// machine was ahead, or nobody led when it was heard of. Whoever leads then looks at the whole folder.
    /// </summary>
    public bool IsBehindFolder { get; private set; }

    /// <summary>Once it leads or follows, among machines that share a database.</summary>
    public Task Joined => joined.Task;

    /// <summary>What the last ingestion found; null before the first.</summary>
    public IngestSummary? Last { get; private set; }

    /// <summary>Since when what is served is.</summary>
    public DateTimeOffset? Published { get; private set; }

    /// <summary>Why an older state of the content is served than that of its folder; null: it is not.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Told how far the first reading is.</summary>
    public Action<IngestProgress>? Progress { get; set; }

    /// <summary>Reads the content; the server listens after that.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        store.Published += WaitForNextChange;
        // Listening starts before reading: what is saved meanwhile is read again.
        watcher = new(folder, Changed) { Refused = TellOfSilence };
        watcher.Listen();
        seen = folder.Identity;
        if (store.IsShared)
        {
            Join();
        }
        else if (seen is null)
        {
            Trouble = NoFolder;
            logger.LogNoFolder(folder.Root);
        }
        else
        {
            ReadFirst();
        }

        if (store.Current.IsLoaded) store.RemoveOtherVersions();
        nextGlance = clock.CreateTimer(_ => glancing.Take(Glance), null, BetweenGlances, BetweenGlances);
        nextLook = clock.CreateTimer(_ => looking.Take(Look), null, BetweenLooks, BetweenLooks);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>
    /// What the reading of thousands of pages leaves behind would stay with an idle process: it goes back to the system at once.
    /// </summary>
    private void ReadFirst()
    {
        using var trace = SiteMeter.Traces.StartActivity("ingest");
        var read = ingester.IngestAll(Progress);
        Tell(read);
        if (read.Read > ManyPages) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watcher!.RunAsync(stoppingToken);

    private Task Changed(IReadOnlyCollection<string>? paths)
    {
        // A machine whose lead is given back within a second has not noticed that it was away.
        if (IsFollower) return Task.FromResult(IsBehindFolder = true);
        if (Try(() => paths is null ? ingester.IngestAll() : ingester.Ingest(paths)))
            meter.Shown(Stopwatch.GetElapsedTime(watcher!.HeardAt));
        return Task.CompletedTask;
    }

    /// <summary>
    /// A timer runs by the machine's own clock, which stands still while the machine sleeps; scheduled changes go by the time of day.
    /// </summary>
    private void Glance()
    {
        if (store.Current.NextChange <= clock.GetUtcNow()) Try(ingester.ApplyScheduledChanges);
        var now = folder.Identity;
        if (IsFollower || now == seen) return;
        seen = now;
        watcher!.Listen();
        Try(() => ingester.IngestAll());
    }

    /// <summary>A change that nobody told of means that the watcher has fallen silent.</summary>
    private void Look()
    {
        if (!IsFollower && folder.Exists && Try(() => ingester.HasChanges() ? ingester.IngestAll() : null)) watcher!.Listen();
    }

    private bool IsFollower => store is { IsShared: true, Leads: false };

    public override void Dispose()
    {
        store.Published -= WaitForNextChange;
        nextChange?.Dispose();
        nextGlance?.Dispose();
        nextLook?.Dispose();
        watcher?.Dispose();
        base.Dispose();
    }

    private void WaitForNextChange(Generation generation)
    {
        Published = clock.GetUtcNow();
        nextChange?.Dispose();
        if (generation.NextChange is not { } at) return;
        // Timers cannot wait longer than 49 days; a later instant is waited for in steps.
        var wait = TimeSpan.FromTicks(Math.Clamp((at - clock.GetUtcNow()).Ticks, 0, TimeSpan.FromDays(40).Ticks));
        nextChange = clock.CreateTimer(_ => Try(ingester.ApplyScheduledChanges), null, wait, Timeout.InfiniteTimeSpan);
    }
}
