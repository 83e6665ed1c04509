using Microsoft.EntityFrameworkCore;
using Oim.Content.Ingestion;
using Oim.Content.Markup;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Documents;

/// <summary>A document that a page declares, or a file that its texts link to.</summary>
public sealed class OfferedFile
{
    public static readonly IComparer<OfferedFile> AsWritten = Comparer<OfferedFile>.Create((one, other) =>
        (one.EntryId, one.IsLinked, one.Id).CompareTo((other.EntryId, other.IsLinked, other.Id))
    );

    /// <summary>The page's address.</summary>
    public required string Page { get; init; }

    public required string PageLanguage { get; init; }

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

/// <summary>The documents of every page, in every language: in memory, since whatever is about a subject looks through them.</summary>
public sealed class OfferedFiles(ContentDbContext content, SiteRequest site, RowMemory rows)
{
    public async Task<IEnumerable<OfferedFile>> AllAsync() =>
        (await rows.GetAsync<OfferedFile>(site, content, new("documents", ReadAsync, file => file.EntryId, OfferedFile.AsWritten)))
            .Where(file => !file.IsLinked || IsDocument(file.Target!));

    /// <summary>Pictures illustrate; the other files are documents.</summary>
    private bool IsDocument(string target) =>
        site.Addresses.FileAt(target) is { } file && !MediaTypes.Of(file.Path).StartsWith("image/", StringComparison.Ordinal);

    private async Task<List<OfferedFile>> ReadAsync(IQueryable<Entry> entries)
    {
        var listed = entries.ListedAt(site.Viewpoint);
        var declared = listed.Join(
            content.Documents,
            e => e.Id,
            document => document.EntryId,
            (e, document) =>
                new OfferedFile
                {
                    Page = e.Address,
                    PageLanguage = e.Language,
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
        var linked = listed.Join(
            content.References.Where(reference => reference.Use != ReferenceUse.Image),
            e => e.Id,
            reference => reference.EntryId,
            (e, reference) =>
                new OfferedFile
                {
                    Page = e.Address,
                    PageLanguage = e.Language,
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
        // Links to pages have no extension, and are most of them. Whether a file is there is known by the files.
        return [.. (await declared.Concat(linked).ToListAsync()).Where(file => !file.IsLinked || Path.HasExtension(file.Target))];
    }
}
