using Oim.Content.Ingestion;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>Keeps what is served in step with the content folder and with the clock, for as long as the site runs.</summary>
internal sealed partial class ContentService(Ingester ingester, ContentFolder folder, ContentStore store, TimeProvider clock, ILogger<ContentService> logger) : BackgroundService
{
    private ITimer? nextTurn;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        store.Published += WaitForNextTurn;
        if (!store.Current.IsLoaded) Try(() => ingester.IngestAll());
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Brings back a database that was deleted under the running site.</summary>
    public void Restore() => Try(() => ingester.IngestAll());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!folder.Exists) return;
        using var watcher = new ContentWatcher(folder, paths =>
        {
            Try(() => paths is null ? ingester.IngestAll() : ingester.Ingest(paths));
            return Task.CompletedTask;
        });
        await watcher.RunAsync(stoppingToken);
    }

    public override void Dispose()
    {
        store.Published -= WaitForNextTurn;
        nextTurn?.Dispose();
        base.Dispose();
    }

    private void Try(Func<IngestSummary> ingest)
    {
        try
        {
            var done = ingest();
            LogIngest(done.Read, done.Pages, done.Errors, done.Warnings, done.Elapsed.TotalMilliseconds);
            if (store.Current.Number == 1) store.RemoveOtherVersions();
        }
        catch (DirectoryNotFoundException error)
        {
            LogNoFolder(error.Message);
        }
        catch (Exception error)
        {
            // The generation that was served still is; the next change tries again.
            LogFailure(error);
        }
    }

    private void WaitForNextTurn(Generation generation)
    {
        nextTurn?.Dispose();
        if (generation.NextTurn is not { } at) return;
        // Timers cannot wait longer than 49 days; a later instant is waited for in steps.
        var wait = TimeSpan.FromTicks(Math.Clamp((at - clock.GetUtcNow()).Ticks, 0, TimeSpan.FromDays(40).Ticks));
        nextTurn = clock.CreateTimer(_ => ingester.TurnPage(), null, wait, Timeout.InfiniteTimeSpan);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Contenu chargé : {Read} fichier(s) lu(s), {Pages} page(s), {Errors} erreur(s), {Warnings} avertissement(s), {Milliseconds:0} ms")]
    private partial void LogIngest(int read, int pages, int errors, int warnings, double milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Le dossier de contenu n’existe pas : {Folder}. Créez-le, ou indiquez le bon avec --Content:Root ; ce qui était publié le reste.")]
    private partial void LogNoFolder(string folder);

    [LoggerMessage(Level = LogLevel.Error, Message = "Le contenu n’a pas pu être chargé ; ce qui était publié le reste.")]
    private partial void LogFailure(Exception error);
}
