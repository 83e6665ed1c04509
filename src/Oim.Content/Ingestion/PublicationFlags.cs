using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Whether a page is to be seen and found, in the words of this site and of other tools.</summary>
internal static class PublicationFlags
{
    /// <summary><c>published:</c> is a flag to some tools and a date to others.</summary>
    public static (bool Draft, WrittenDate? Date) PublishedOf(EntryReader page)
    {
        if (page.Get(CommonKeys.Published) is not HeaderScalar { IsNull: false } published) return (IsDraftElsewhere(page), null);
        if (Keys.FlagOf(published.Text) is { } flag) return (!flag, null);
        var date = WrittenDate.Parse(published.Text);
        if (date is null) page.Report(HeaderRules.UnreadableDate, published.At, CommonKeys.Published.Name, published.Text);
        return (false, date);
    }

    /// <summary><c>noindex: true</c>, and what says as much to others: <c>sitemap: false</c>, <c>robots: noindex, nofollow</c>.</summary>
    public static void ReadIndexing(EntryReader page, Entry entry)
    {
        var isKept = page.Get(CommonKeys.NoIndex) == true;
        var isUnmapped = page.Get(CommonKeys.Sitemap) is HeaderScalar { Text: var sitemap } && Keys.FlagOf(sitemap) == false;
        var robots = page.Header.Rest().FirstOrDefault(IsClosedToRobots);
        entry.NoIndex = isKept || isUnmapped || robots is not null;
        if (isKept) page.Report(HeaderRules.NotIndexed, page.Header.PlaceOf(CommonKeys.NoIndex), CommonKeys.NoIndex.Name);
        else if (isUnmapped) page.Report(HeaderRules.NotIndexed, page.Header.PlaceOf(CommonKeys.Sitemap), CommonKeys.Sitemap.Name);
        else if (robots is not null) page.Report(HeaderRules.NotIndexed, robots.Value.At, robots.Name);
    }

    private static bool IsClosedToRobots(HeaderEntry entry) =>
        (entry.Name.ToLowerInvariant(), entry.Value) switch
        {
            ("robots", HeaderScalar { Text: var text }) =>
                text.Contains("noindex", StringComparison.OrdinalIgnoreCase) || text.Trim() == "none",
            ("robots", HeaderList list) => list.Items.OfType<HeaderScalar>().Any(item => IsClosedToRobots(entry with { Value = item })),
            ("robotsnoindex", HeaderScalar value) => Keys.FlagOf(value.Text) == true,
            _ => false,
        };

    /// <summary>
    /// <c>status: draft</c> in WordPress, Pelican and Obsidian, <c>status: 0</c> in Drupal: what was not to be seen there must not be
    /// here.
    /// </summary>
    private static bool IsDraftElsewhere(EntryReader page) =>
        page
            .Header.Rest()
            .Any(entry =>
                entry.Name.Equals("status", StringComparison.OrdinalIgnoreCase)
                && entry.Value is HeaderScalar { Text: var status }
                && status.Trim().ToLowerInvariant()
                    is "draft"
                        or "brouillon"
                        or "pending"
                        or "private"
                        or "trash"
                        or "unpublished"
                        or "0"
                        or "false"
            );
}
