using System.Data.Common;
using Oim.Content.Ingestion;
using Oim.Content.Storage;
using Oim.Site.Operation;

namespace Oim.Site.Serving;

/// <summary>What goes wrong with an ingestion is told once, and leaves what is served as it is.</summary>
internal sealed partial class ContentService
{
    private const string NoFolder = "le dossier de contenu est absent ou vide";
    private const string Unpublished = "le dernier état du contenu n’a pas pu être publié, le journal dit pourquoi";
    private const string Away = "la base partagée ne répond pas";

    private string? refused;
    private int isSilenceTold;

    /// <summary>Whether there was something new.</summary>
    private bool Try(Func<IngestSummary?> ingest)
    {
        try
        {
            using var trace = SiteMeter.Traces.StartActivity("ingest");
            var done = ingest();
            (refused, Trouble, IsBehindFolder) = (null, null, false);
            if (done?.IsPublished is not true) return false;
            Tell(done);
            return true;
        }
        catch (OvertakenException)
        {
            // What another machine wrote is taken over in a moment; or a connection that was given up still had the turn.
            IsBehindFolder = true;
        }
        catch (DirectoryNotFoundException error)
        {
            Trouble = NoFolder;
            if (IsNew(error.Message)) logger.LogNoFolder(error.Message);
        }
        catch (DbException error) when (store.IsShared && ContentStore.IsAway(error))
        {
            // Who keeps the lead says so, once.
            (Trouble, IsBehindFolder) = (Away, true);
        }
        catch (Exception error) when (OperationalError.Explain(error, store.DataFolder) is { } explanation)
        {
            (Trouble, IsBehindFolder) = (Unpublished, true);
            if (IsNew(explanation)) logger.LogRefused(explanation);
        }
        catch (Exception error)
        {
            // The generation that was served still is; the next change tries again.
            Trouble = Unpublished;
            logger.LogFailure(error);
        }

        return false;
    }

    private void Tell(IngestSummary done)
    {
        Last = done;
        meter.Ingested(done.Elapsed);
        logger.LogIngest(done.In("fr"));
    }

    /// <summary>A disk that stays full is told of once, not at each look.</summary>
    private bool IsNew(string reason) => Interlocked.Exchange(ref refused, reason) != reason;

    private void TellOfSilence(Exception error)
    {
        if (Interlocked.Exchange(ref isSilenceTold, 1) == 0) logger.LogSilence(folder.Root, BetweenLooks.TotalSeconds, error.Message);
    }
}
