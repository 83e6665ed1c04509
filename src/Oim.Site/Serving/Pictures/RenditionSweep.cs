using Oim.Content.Storage;

namespace Oim.Site.Serving.Pictures;

/// <summary>Once a start, when the content is known: what was made of pictures and PDF files that have gone is removed.</summary>
public sealed class RenditionSweep(ContentStore store, Renditions renditions, PdfCovers covers) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!store.Current.IsLoaded) return;
        try
        {
            renditions.Sweep(store.Current.Addresses);
            covers.Sweep(store.Current.Addresses);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What stays takes room and nothing else.
        }
    }
}
