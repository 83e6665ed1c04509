using Oim.Content.Ingestion;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Commands;

/// <summary>A content folder read into a database that is thrown away: a running site's own is left alone.</summary>
internal sealed class ScratchStore : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("oim-site-");

    public ScratchStore(ContentFolder folder, Action<IngestProgress>? progress = null)
    {
        Store = new(SiteKinds.All, data.FullName, folder.Root);
        Summary = new Ingester(folder, Store, TimeProvider.System, new SystemPageList(SiteKinds.All).IsAddress).IngestAll(progress);
    }

    public ContentStore Store { get; }

    public IngestSummary Summary { get; }

    public void Dispose()
    {
        Store.Dispose();
        data.Delete(recursive: true);
    }
}
