using Oim.Content.Ingestion;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>Keeps what is served in step with the content folder and with the clock, for as long as the site runs.</summary>
internal sealed partial class ContentService(
    Ingester ingester,
    ContentFolder folder,
    ContentStore store,
    TimeProvider clock,
    ILogger<ContentService> logger
) : BackgroundService
{
    /// <summary>Between two looks at the whole folder, for what the system did not tell of.</summary>
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    private ITimer? nextChange;
    private ITimer? nextLook;
    private ContentWatcher? watcher;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        store.Published += WaitForNextChange;
        // Listening starts before reading: what is saved meanwhile is read again.
        watcher = new(folder, Changed);
        watcher.Listen();
        Try(() => ingester.IngestAll());
        if (store.Current.IsLoaded) store.RemoveOtherVersions();
        nextLook = clock.CreateTimer(_ => Look(), null, BetweenLooks, BetweenLooks);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watcher!.RunAsync(stoppingToken);

    private Task Changed(IReadOnlyCollection<string>? paths)
    {
        Try(() => paths is null ? ingester.IngestAll() : ingester.Ingest(paths));
        return Task.CompletedTask;
    }

    /// <summary>A change that nobody told of means that the watcher has fallen silent.</summary>
    private void Look()
    {
        if (!folder.Exists) return;
        if (Try(() => ingester.IngestAll())) watcher!.Listen();
    }

    public override void Dispose()
    {
        store.Published -= WaitForNextChange;
        nextChange?.Dispose();
        nextLook?.Dispose();
        watcher?.Dispose();
        base.Dispose();
    }

    /// <summary>Whether there was something new.</summary>
    private bool Try(Func<IngestSummary> ingest)
    {
        try
        {
            var done = ingest();
            if (done.IsPublished) LogIngest(done.In("fr"));
            return done.IsPublished;
        }
        catch (DirectoryNotFoundException error)
        {
            LogNoFolder(error.Message);
        }
        catch (Exception error) when (OperationalError.Explain(error, store.DataFolder) is { } explanation)
        {
            LogRefused(explanation);
        }
        catch (Exception error)
        {
            // The generation that was served still is; the next change tries again.
            LogFailure(error);
        }

        return false;
    }

    private void WaitForNextChange(Generation generation)
    {
        nextChange?.Dispose();
        if (generation.NextChange is not { } at) return;
        // Timers cannot wait longer than 49 days; a later instant is waited for in steps.
        var wait = TimeSpan.FromTicks(Math.Clamp((at - clock.GetUtcNow()).Ticks, 0, TimeSpan.FromDays(40).Ticks));
        nextChange = clock.CreateTimer(_ => Try(ingester.ApplyScheduledChanges), null, wait, Timeout.InfiniteTimeSpan);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Contenu chargé : {Summary}")]
    private partial void LogIngest(string summary);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Le dossier de contenu n’existe pas : {Folder}. Créez-le, ou indiquez le bon avec --Content:Root ; ce qui était publié le reste."
    )]
    private partial void LogNoFolder(string folder);

    [LoggerMessage(Level = LogLevel.Error, Message = "Le contenu n’a pas pu être chargé ; ce qui était publié le reste. {Explanation}")]
    private partial void LogRefused(string explanation);

    [LoggerMessage(Level = LogLevel.Error, Message = "Le contenu n’a pas pu être chargé ; ce qui était publié le reste.")]
    private partial void LogFailure(Exception error);
}
