using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>
/// What the head of a page lets its readers follow: its own list, and the whole site in its language where that has anything dated.
/// </summary>
public sealed class FollowedLists(SiteRequest site, PageFrame frame)
{
    public IReadOnlyList<FollowedList> All()
    {
        var home = new FollowedList(site.Prefix.Length == 0 ? "/" : site.Prefix, site.Names.Name, "");
        var own =
            frame.Followed is { } followed && followed != home with { Title = followed.Title } ? [followed] : Array.Empty<FollowedList>();
        return site.Generation.Search.HasDated(site.Language, site.Now) ? [.. own, home] : own;
    }
}
