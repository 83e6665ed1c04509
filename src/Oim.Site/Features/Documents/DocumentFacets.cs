using System.Globalization;
using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Documents;

/// <summary>How the library can be narrowed: by group, form, language, year, page, country and theme.</summary>
internal sealed class DocumentFacets(IReadOnlyList<LibraryDocument> documents, IStringLocalizer<Texts> texts, SiteRequest site)
{
    private const string Group = "genre";
    private const string Form = "format";
    private const string Language = "langue";
    private const string Page = "evenement";

    public static ListFilter FilterOf(IQueryCollection query) =>
        ListFilter.From(query, Group, Form, Language, FacetNames.Year, Page, FacetNames.Country, FacetNames.Theme);

    public IReadOnlyList<Facet<LibraryDocument>> All(IReadOnlyDictionary<int, ListedPage> pages) =>
        [
            By(Group, texts["FacetGroup"], document => document.Group is { } group ? [group] : []),
            By(Form, texts["FacetFormat"], document => document.Item.Versions.Select(FormOf)),
            new(
                Language,
                texts["FacetLanguage"],
                document => [.. document.Item.Versions.Select(version => version.Language).OfType<string>()],
                code => Capital.First(LanguageNames.NameIn(code, site.Language))
            ),
            By(FacetNames.Year, texts["FacetYear"], document =>
                document.Page.Date is { } date
                    ? [TimeZoneInfo.ConvertTime(date, site.Generation.Settings.Zone).Year.ToString(CultureInfo.InvariantCulture)] : []
            ) with
            {
                IsDescending = true,
            },
            By(Page, texts["FacetPage"], document => [document.Page.Title]),
            TermFacets.ByCountry<LibraryDocument>(texts, site, document => pages[document.Page.Id]),
            TermFacets.ByTheme<LibraryDocument>(texts, pages.Values, document => pages[document.Page.Id]),
        ];

    /// <summary>« PDF », « Word »; a link elsewhere, or what is not online.</summary>
    private string FormOf(DocumentVersion version) =>
        version.Kind ?? (version.Address is null ? Capital.First(texts.Counted("NotOnline", 1)) : texts["Link"]);

    /// <summary>A facet whose values are words: addresses write them without accents, and the list shows them as they are.</summary>
    private Facet<LibraryDocument> By(string name, string title, Func<LibraryDocument, IEnumerable<string>> wordsOf)
    {
        var words = documents.SelectMany(wordsOf).DistinctBy(Slug.Of).ToDictionary(Slug.Of, word => word, StringComparer.Ordinal);
        return new(name, title, document => [.. wordsOf(document).Select(Slug.Of)], slug => words.GetValueOrDefault(slug, slug));
    }
}
