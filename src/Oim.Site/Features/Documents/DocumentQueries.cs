using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
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
public sealed class DocumentQueries(ContentDbContext content, SiteRequest site, GenerationMemory memory, IStringLocalizer<Texts> texts)
{
    /// <summary>All documents of the language, latest page first, then as the page has them; with what they are filed under.</summary>
    public Task<FacetIndex<LibraryDocument>> IndexAsync() => memory.GetAsync(site, $"documents {site.Language}", async () =>
    {
        var all = await OfAsync(Pages());
        var pages = all.Select(document => document.Page.Id).ToHashSet();
        var terms = await TermTable.OfAsync(content, Pages().Where(e => pages.Contains(e.Id)));
        var facets = new DocumentFacets(all, texts, site);
        return new FacetIndex<LibraryDocument>(all, facets.All(terms), site.Language);
    });

    /// <summary>The languages in which the library holds anything.</summary>
    public Task<IReadOnlyCollection<string>> LanguagesAsync() => memory.GetAsync(site, "languages of documents", async () =>
        {
            var listed = content.Entries.ListedAt(site.Viewpoint);
            var declared = await listed
                .Where(e => content.Documents.Any(document => document.EntryId == e.Id))
                .Select(e => e.Language)
                .Distinct()
                .ToListAsync();
            var linked = await listed
                .Where(e => !declared.Contains(e.Language))
                .Join(
                    content.References.Where(reference => reference.Use != ReferenceUse.Image),
                    e => e.Id,
                    reference => reference.EntryId,
                    (e, reference) => new { e.Language, reference.Target }
                )
                .Distinct()
                .ToListAsync();
            return (IReadOnlyCollection<string>)
                [.. declared, .. linked.Where(link => IsDocument(link.Target)).Select(link => link.Language).Distinct()];
        });

    /// <summary>The documents of these pages, in the same order. A file that several of them link to is told once.</summary>
    public async Task<IReadOnlyList<LibraryDocument>> OfAsync(IQueryable<Entry> pages)
    {
        var declared = await pages
            .Join(content.Documents, e => e.Id, document => document.EntryId, (e, document) => document)
            .ToListAsync();
        var linked = await pages
            .Join(
                content.References.Where(reference => reference.Use != ReferenceUse.Image),
                e => e.Id,
                reference => reference.EntryId,
                (e, reference) => new { e.Address, Reference = reference }
            )
            .OrderBy(link => link.Address)
            .ThenBy(link => link.Reference.Id)
            .Select(link => link.Reference)
            .ToListAsync();
        var known = declared.Select(document => document.Target).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var files = linked
            .Where(reference => IsDocument(reference.Target) && known.Add(ContentAddress.Write(reference.Target, null)))
            .Select(
                (reference, i) =>
                    new Document
                    {
                        EntryId = reference.EntryId,
                        Position = int.MaxValue - linked.Count + i,
                        Title = TitleOf(reference),
                        Target = ContentAddress.Write(reference.Target, null),
                    }
            )
            .ToList();
        var ids = declared.Concat(files).Select(document => document.EntryId).ToHashSet();
        var lines = await content.Entries.Where(e => ids.Contains(e.Id)).Lines().ToDictionaryAsync(line => line.Id);
        return
        [
            .. declared
                .Concat(files)
                .GroupBy(document => (document.EntryId, document.Position))
                .Select(versions => Read(lines[versions.Key.EntryId], [.. versions.OrderBy(version => version.Id)], versions.Key.Position))
                .OrderByDescending(pair => pair.Document.Page.Date)
                .ThenBy(pair => pair.Document.Page.Address)
                .ThenBy(pair => pair.Position)
                .Select(pair => pair.Document),
        ];
    }

    public IQueryable<Entry> Pages() => content.Entries.ListedAt(site.Viewpoint).Where(e => e.Language == site.Language);

    private (LibraryDocument Document, int Position) Read(EntryLine page, IReadOnlyList<Document> versions, int position) =>
        (
            new(page, versions[0].Group, new(versions[0].Title, [.. versions.Select(version => Attachments.Version(version, site))])),
            position
        );

    /// <summary>Pictures illustrate; the other files are documents.</summary>
    private bool IsDocument(string target) =>
        site.Addresses.FileAt(target) is { } file && !MediaTypes.Of(file.Path).StartsWith("image/", StringComparison.Ordinal);

    private static string TitleOf(Reference link) => link.Label.Length > 0 ? Capital.First(link.Label) : Path.GetFileName(link.Target);
}
