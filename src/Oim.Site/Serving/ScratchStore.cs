using Oim.Content.Ingestion;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>A content folder read into a database that is thrown away: a running site's own is left alone.</summary>
internal sealed class ScratchStore : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("oim-site-");

    /// <param name="siteData">Where the site keeps its own database: what it last knew tells which pages have moved.</param>
    public ScratchStore(ContentFolder folder, string? siteData = null, Action<IngestProgress>? progress = null)
    {
        Store = new(SiteKinds.All, data.FullName, folder.Root) { IsSearched = false };
        if (siteData is not null) Store.StartFrom(siteData);
        Ingester = new(folder, Store, TimeProvider.System, new SystemPageList(SiteKinds.All).IsAddress);
        try
        {
            Summary = Ingester.IngestAll(progress);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether a site on this machine has a database of the folder.</summary>
    public static bool HasSite(ContentFolder folder, string siteData) =>
        File.Exists(ContentStore.FileIn(siteData, SiteKinds.All, folder.Root));

    public ContentStore Store { get; }

    public Ingester Ingester { get; }

    public IngestSummary Summary { get; }

    public void Dispose()
    {
        Store.Dispose();
        data.Delete(recursive: true);
    }
}
