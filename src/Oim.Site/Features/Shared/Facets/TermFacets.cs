using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>Countries and themes, as lists are narrowed by them.</summary>
public static class TermFacets
{
    public static Facet<T> ByCountry<T>(IStringLocalizer<Texts> texts, SiteRequest site, Func<T, ListedPage> pageOf) =>
        new(
            FacetNames.Country,
            texts["FacetCountry"],
            item => pageOf(item).Countries,
            slug => site.Countries.Name(slug.ToUpperInvariant(), site.Language)
        );

    /// <param name="pages">Whose words for a theme are shown.</param>
    public static Facet<T> ByTheme<T>(IStringLocalizer<Texts> texts, IEnumerable<ListedPage> pages, Func<T, ListedPage> pageOf)
    {
        // All themes are found among the first of thousands of pages, but for those that few are filed under.
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var themes = pages.SelectMany(page => page.Terms).Where(term => term.Taxonomy == Term.Theme).GetEnumerator();
        return new(
            FacetNames.Theme,
            texts["FacetTheme"],
            item => pageOf(item).Themes,
            LabelOf
        );

        string LabelOf(string slug)
        {
            lock (labels)
            {
                while (!labels.ContainsKey(slug) && themes.MoveNext()) labels.TryAdd(themes.Current.Slug, themes.Current.Label);
                return labels.GetValueOrDefault(slug, slug);
            }
        }
    }
}
