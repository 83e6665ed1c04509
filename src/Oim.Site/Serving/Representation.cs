using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>Another form of a page, at the page's address with an extension: a calendar (.ics), a card (.vcf), a feed (.rss).</summary>
public interface IRepresentation
{
    /// <summary>With its dot.</summary>
    string Extension { get; }

    bool AppliesTo(PageAddress page);

    Task WriteAsync(HttpContext context, SiteRequest site);
}
