using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>Another form of a page, at the page's address with an extension: a calendar (.ics), a card (.vcf), a feed (.rss).</summary>
public interface IRepresentation
{
    /// <summary>With its dot.</summary>
    string Extension { get; }

    /// <summary>Written as it is made, and never kept: an archive.</summary>
    bool IsStreamed => false;

    bool AppliesTo(PageAddress page);

    Task WriteAsync(HttpContext context, SiteRequest site);
}
