using Oim.Site.Serving;
using Oim.Site.Serving.Pictures;

namespace Oim.Site.Features.Shared;

/// <summary>The first page of a document, of the version that readers of the page would take.</summary>
public static class DocumentCover
{
    public static DocumentVersion? Shown(DocumentItem document, SiteRequest site)
    {
        var online = document.Versions.Where(version => version.Address is not null && version.Kind is not null).ToList();
        return online.Find(version => version.Language == site.Language) ?? online.FirstOrDefault();
    }

    /// <returns>Null: none was drawn.</returns>
    public static PdfCover? Of(DocumentItem document, SiteRequest site, PdfCovers covers) =>
        Shown(document, site)?.Path is { } path && site.Addresses.FileAt(path) is { } file ? covers.Of(file) : null;
}
