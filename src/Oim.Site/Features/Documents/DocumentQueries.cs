using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Ingestion;
using Oim.Content.Markup;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Documents;

/// <summary>A document of the library, on the page that offers it.</summary>
/// <param name="Group">What the page files it under: « Présentations ».</param>
public sealed record LibraryDocument(EntryLine Page, string? Group, DocumentItem Item);

/// <summary>All documents of the site: those that pages declare, and the files that texts and agendas link to.</summary>
public sealed class DocumentQueries(
    ContentDbContext content,
    SiteRequest site,
    ListedPages listed,
    OfferedFiles files,
    GenerationMemory memory,
    IStringLocalizer<Texts> texts
)
{
    /// <summary>All documents of the language, latest page first, then as the page has them; with what they are filed under.</summary>
    public Task<FacetIndex<LibraryDocument>> IndexAsync() => memory.GetAsync(site, $"documents {site.Language}", async () =>
    {
        var pages = (await listed.OwnAsync()).ToDictionary(page => page.Id);
        var all = await OfAsync(pages.Keys.ToHashSet());
        return new FacetIndex<LibraryDocument>(all, new DocumentFacets(all, texts, site).All(pages), site.Language);
    });

    /// <summary>The languages in which the library holds anything.</summary>
    public async Task<IReadOnlyCollection<string>> LanguagesAsync() =>
        (await files.AllAsync()).Select(file => file.PageLanguage).ToHashSet(StringComparer.Ordinal);

    /// <summary>The documents of these pages, latest page first, then as the page has them.</summary>
    public async Task<IReadOnlyList<LibraryDocument>> OfAsync(IReadOnlySet<int> pages)
    {
        var found = await FilesAsync(pages);
        var ids = found.Select(file => file.EntryId).ToHashSet();
        return Of(found, await content.Entries.Where(e => ids.Contains(e.Id)).Lines().ToDictionaryAsync(line => line.Id));
    }

    /// <summary>
    /// The documents that these pages declare, then the files that their texts link to; one that several of them link to is told once.
    /// </summary>
    public async Task<IReadOnlyList<Document>> FilesAsync(IReadOnlySet<int> pages)
    {
        var all = (await files.AllAsync()).Where(file => pages.Contains(file.EntryId)).ToLookup(file => file.IsLinked);
        var known = all[false].Select(file => file.Target).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var links = all[true].OrderBy(file => file.Page, StringComparer.Ordinal).ThenBy(file => file.Id).ToList();
        var others = links.Where(link => known.Add(ContentAddress.Write(link.Target!, null))).ToList();
        var languages = others.Count > 0 ? await LinkedLanguagesAsync() : [];
        return
        [
            .. all[false].Select(file => file.AsDeclared()),
            .. others.Select((link, i) => link.AsLinked(int.MaxValue - links.Count + i, languages.GetValueOrDefault(link.Target!))),
        ];
    }

    /// <summary>Documents with the lines of their pages.</summary>
    public IReadOnlyList<LibraryDocument> Of(IReadOnlyList<Document> documents, IReadOnlyDictionary<int, EntryLine> lines) =>
        [
            .. documents
                .GroupBy(document => (document.EntryId, document.Position))
                .Select(versions => Read(lines[versions.Key.EntryId], [.. versions.OrderBy(version => version.Id)], versions.Key.Position))
                .OrderByDescending(pair => pair.Document.Page.Date)
                .ThenBy(pair => pair.Document.Page.Address)
                .ThenBy(pair => pair.Position)
                .Select(pair => pair.Document),
        ];

    /// <summary>
    /// A file that a text links to is in the language that its name says, else in that of the text: of several, in the first of the site's,
    /// for translations lead to the files of their original.
    /// </summary>
    private async Task<Dictionary<string, string>> LinkedLanguagesAsync()
    {
        var order = site.Generation.Settings.Languages;
        return (await files.AllAsync())
            .Where(file => file.IsLinked)
            .GroupBy(file => file.Target!, file => file.PageLanguage, StringComparer.Ordinal)
            .ToDictionary(
                file => file.Key,
                file => DocumentForms.LanguageIn(file.Key, order) ?? order.FirstOrDefault(file.Contains) ?? file.First(),
                StringComparer.Ordinal
            );
    }

    private (LibraryDocument Document, int Position) Read(EntryLine page, IReadOnlyList<Document> versions, int position) =>
        (
            new(page, versions[0].Group, new(versions[0].Title, [.. versions.Select(version => Attachments.Version(version, site))])),
            position
        );
}
