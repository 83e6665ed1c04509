using Oim.Site.Operation;

namespace Oim.Site.Serving;

/// <summary>Among machines that share a database: one reads the folder, the others take over what it has written.</summary>
internal sealed partial class ContentService
{
    /// <summary>Among machines that share a database: leads, where no other does, or takes over what there is.</summary>
    private void Join()
    {
        try
        {
            if (MayLead && store.TryLead()) ReadFirst();
            else Follow();
        }
        catch (Exception error) when (OperationalError.Explain(error, store.DataFolder) is { } explanation)
        {
            // The database is away: it is asked each second. What this machine had when it was stopped is shown until then.
            Try(ingester.Resume);
            (Trouble, IsBehindFolder) = (Away, true);
            if (IsNew(explanation)) logger.LogRefused(explanation);
        }

        joined.TrySetResult();
    }

    /// <summary>Takes over what another machine has written.</summary>
    public void Follow() => Try(ingester.Follow);

    /// <summary>Reads the whole folder, which this machine has not done, or not been able to publish.</summary>
    public void TakeIn() => Try(() => ingester.IngestAll());

    public void TakeIn(IReadOnlyCollection<string> paths) =>
        Try(() => ingester.Ingest([.. paths.Select(path => Path.Combine(folder.Root, path))]));
}
