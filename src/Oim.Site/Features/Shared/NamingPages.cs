using Oim.Content.Markup;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>
/// The pages that name a page in their header: the statements made at an event, the offices of countries under a regional one. The page
/// itself says nothing of them, and leads to them.
/// </summary>
public static class NamingPages
{
    /// <summary>The page that a key names; null where it is not there, or not yet.</summary>
    /// <param name="target">As it is stored (<see cref="ContentAddress"/>).</param>
    public static PageAddress? Named(this SiteRequest site, string? target) =>
        target is not null
        && ContentAddress.PathOf(target) is { } path
        && site.Addresses.Meant(path, site.Language) is { } page
        && page.Visibility.At(site.Viewpoint)
            ? page
            : null;

    /// <summary>The pages that name a page, by their numbers.</summary>
    public static IReadOnlyList<int> NamingIds(this EntryParts parts, SiteRequest site)
    {
        var page = parts.Entry;
        return
        [
            .. parts
                .Links.Where(link => link.Field is not null && site.Addresses.Meant(link.Target, page.Language)?.EntryId == page.Id)
                .Select(link => link.EntryId),
        ];
    }
}
