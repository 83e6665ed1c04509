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

    /// <summary>The documents of these pages, latest page first, then as the page has them.</summary>
    public async Task<IReadOnlyList<LibraryDocument>> OfAsync(IQueryable<Entry> pages)
    {
        var files = await FilesAsync(pages);
        var ids = files.Select(file => file.EntryId).ToHashSet();
        return Of(files, await content.Entries.Where(e => ids.Contains(e.Id)).Lines().ToDictionaryAsync(line => line.Id));
    }

    /// <summary>
    /// The documents that these pages declare, then the files that their texts link to; one that several of them link to is told once.
    /// </summary>
    public async Task<IReadOnlyList<Document>> FilesAsync(IQueryable<Entry> pages)
    {
        var declared = pages.Join(
            content.Documents,
            e => e.Id,
            document => document.EntryId,
            (e, document) =>
                new OfferedFile
                {
                    Page = e.Address,
                    EntryId = e.Id,
                    Id = document.Id,
                    IsLinked = false,
                    Position = document.Position,
                    Group = document.Group,
                    Title = document.Title,
                    Language = document.Language,
                    Target = document.Target,
                }
        );
        var linked = pages.Join(
            content.References.Where(reference => reference.Use != ReferenceUse.Image),
            e => e.Id,
            reference => reference.EntryId,
            (e, reference) =>
                new OfferedFile
                {
                    Page = e.Address,
                    EntryId = e.Id,
                    Id = reference.Id,
                    IsLinked = true,
                    Position = 0,
                    Group = null,
                    Title = reference.Label,
                    Language = null,
                    Target = reference.Target,
                }
        );
        var all = (await declared.Concat(linked).ToListAsync()).ToLookup(file => file.IsLinked);
        var known = all[false].Select(file => file.Target).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var links = all[true].OrderBy(file => file.Page, StringComparer.Ordinal).ThenBy(file => file.Id).ToList();
        var others = links.Where(link => IsDocument(link.Target!) && known.Add(ContentAddress.Write(link.Target!, null))).ToList();
        var languages = others.Count > 0 ? await LinkedLanguagesAsync() : [];
        return
        [
            .. all[false].Select(file => file.AsDeclared()),
            .. others.Select((link, i) => link.AsLinked(int.MaxValue - links.Count + i, languages.GetValueOrDefault(link.Target!))),
        ];
    }

    /// <summary>Documents with the lines of their pages.</summary>
    public IReadOnlyList<LibraryDocument> Of(IReadOnlyList<Document> files, IReadOnlyDictionary<int, EntryLine> lines) =>
        [
            .. files
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
    private Task<Dictionary<string, string>> LinkedLanguagesAsync() => memory.GetAsync(site, "languages of linked files", async () =>
        {
            var order = site.Generation.Settings.Languages;
            var linking = await content
                .References.Where(reference => reference.Use != ReferenceUse.Image)
                .Join(
                    content.Entries.ListedAt(site.Viewpoint),
                    link => link.EntryId,
                    e => e.Id,
                    (link, e) => new { link.Target, e.Language }
                )
                .Distinct()
                .ToListAsync();
            return linking
                .Where(text => IsDocument(text.Target))
                .GroupBy(text => text.Target, StringComparer.Ordinal)
                .ToDictionary(
                    group => group.Key,
                    group =>
                        DocumentForms.LanguageIn(group.Key, order)
                        ?? order.FirstOrDefault(language => group.Any(text => text.Language == language))
                        ?? group.First().Language,
                    StringComparer.Ordinal
                );
        });

    public IQueryable<Entry> Pages() => content.Entries.ListedAt(site.Viewpoint).Where(e => e.Language == site.Language);

    private (LibraryDocument Document, int Position) Read(EntryLine page, IReadOnlyList<Document> versions, int position) =>
        (
            new(page, versions[0].Group, new(versions[0].Title, [.. versions.Select(version => Attachments.Version(version, site))])),
            position
        );

    /// <summary>Pictures illustrate; the other files are documents.</summary>
    private bool IsDocument(string target) =>
        site.Addresses.FileAt(target) is { } file && !MediaTypes.Of(file.Path).StartsWith("image/", StringComparison.Ordinal);

    /// <summary>A document that a page declares, or a link of its text: what both tables say, so that one command reads both.</summary>
    private sealed class OfferedFile
    {
        /// <summary>The page's address.</summary>
        public required string Page { get; init; }

        public int EntryId { get; init; }

        public int Id { get; init; }

        public bool IsLinked { get; init; }

        public int Position { get; init; }

        public string? Group { get; init; }

        public required string Title { get; init; }

        public string? Language { get; init; }

        public string? Target { get; init; }

        public Document AsDeclared() =>
            new()
            {
                Id = Id,
                EntryId = EntryId,
                Position = Position,
                Group = Group,
                Title = Title,
                Language = Language,
                Target = Target,
            };

        public Document AsLinked(int position, string? language) =>
            new()
            {
                EntryId = EntryId,
                Position = position,
                Title = Title.Length > 0 ? Capital.First(Title) : Path.GetFileName(Target!),
                Language = language,
                Target = ContentAddress.Write(Target!, null),
            };
    }
}
