using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Content.Translations;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Editors;

/// <summary>
/// /redaction/traductions: all pages by language; or one translation (<c>?fichier=x.en.md</c>), with what has changed in its original
/// beside what it says.
/// </summary>
public sealed class TranslationsModel(
    ContentDbContext content,
    ContentFolder folder,
    SiteRequest site,
    PageFrame frame,
    IStringLocalizer<Texts> texts
) : PageModel
{
    private const int PageSize = 100;

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public IReadOnlyList<TranslatedPage> Rows { get; private set; } = [];

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    public Pagination Pagination { get; private set; } = Pagination.None;

    /// <summary>The one translation that is looked at, and the page it is of.</summary>
    public (TranslatedPage Page, TranslatedVersion Version)? One { get; private set; }

    public IReadOnlyList<ChangedPassage> Passages { get; private set; } = [];

    /// <summary>What to write into the translation once it renders the original as it is.</summary>
    public string Digests { get; private set; } = "";

    public string List => SystemPage.Translations.AddressIn(site);

    public void OnGet()
    {
        (frame.Title, frame.NoIndex) = (texts["WorkTranslations"], true);
        Response.Headers.CacheControl = "no-store";
        var table = TranslationTable.Of(content, folder);
        if (Request.Query["fichier"].ToString() is { Length: > 0 } file && Find(table, file) is { } one)
        {
            One = one;
            frame.Title = one.Page.Title;
            Compare(one.Page.Original, file);
            return;
        }

        Languages = [.. site.Generation.Settings.Languages.OrderBy(language => language, LanguageNames.UnitedNationsOrder)];
        var filter = ListFilter.From(Request.Query, Languages);
        var narrowed = new FacetedList<TranslatedPage>(new(table, TranslationFacets.All(Languages, texts), site.Language), filter);
        Facets = narrowed.Groups(List);
        Pagination = Pagination.Of(Request.Query, narrowed.Items.Count, PageSize, page => filter.Address(List, page));
        Rows = [.. Pagination.Of(narrowed.Items)];
    }

    public string AddressOf(TranslatedVersion version) => $"{List}?fichier={Uri.EscapeDataString(version.File ?? "")}";

    private static (TranslatedPage Page, TranslatedVersion Version)? Find(IEnumerable<TranslatedPage> table, string file) =>
        table
            .SelectMany(page => page.Versions.Select(version => (page, version)))
            .Where(one => one.version.File == file && one.version.State != TranslationState.Original)
            .Select(one => ((TranslatedPage, TranslatedVersion)?)one)
            .FirstOrDefault();

    private void Compare(string originalFile, string file)
    {
        var (original, translation) = (Read(originalFile), Read(file));
        Digests = SourceParagraph.DigestsOf(original);
        var translates = (translation.Header?.Find(CommonKeys.Translates.Name)?.Value as HeaderList)?.Items.OfType<HeaderScalar>();
        if (translates is not null) Passages = ChangedPassage.Of(original, translation, [.. translates.Select(item => item.Text)]);
    }

    private PageSource Read(string file) => PageSource.Of(file, folder.ReadAllBytes(file), content.Kinds.Keys);
}
