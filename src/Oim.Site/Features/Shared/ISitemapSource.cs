namespace Oim.Site.Features.Shared;

/// <summary>Pages search engines should know of. Entries are listed by themselves; a feature with pages of its own adds a source.</summary>
public interface ISitemapSource
{
    Task<IReadOnlyList<SitemapPage>> PagesAsync();
}

/// <param name="Address">On this site.</param>
/// <param name="Changed">As far as it is known: a day, a month or a year (W3C Date and Time Formats).</param>
/// <param name="Images">Addresses of images on the page.</param>
/// <param name="Translations">The page in each of its languages, itself included; empty where there is one.</param>
public sealed record SitemapPage(
    string Address,
    string? Changed,
    IReadOnlyList<string> Images,
    IReadOnlyList<(string Language, string Address)> Translations
)
{
    public static SitemapPage Plain(string address) => new(address, null, [], []);

    /// <summary>A page of the site's own, in each of its languages.</summary>
    public static IEnumerable<SitemapPage> Versions(IReadOnlyList<(string Language, string Address)> versions) =>
        versions.Select(version => Plain(version.Address) with { Translations = versions.Count > 1 ? versions : [] });
}
