using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>A page filed under a subject: as much of it as tells where it is shown.</summary>
public sealed record FiledPage(int Id, string Kind, string Language, DateTimeOffset? Date, double Weight);

/// <summary>
/// All that is filed under a subject, latest first. One look tells what there is of each kind, how much, and in which languages.
/// </summary>
public sealed class FiledPages(Subject subject, IReadOnlyList<FiledPage> all, string language)
{
    private readonly ILookup<string, FiledPage> byKind = all.Where(page => page.Language == language).ToLookup(page => page.Kind);

    public Subject Subject => subject;

    /// <summary>Those in the language of the request.</summary>
    public IEnumerable<FiledPage> Pages => all.Where(page => page.Language == language);

    /// <summary>Those that have a page about it.</summary>
    public IReadOnlyCollection<string> Languages { get; } = all.Select(page => page.Language).ToHashSet(StringComparer.Ordinal);

    /// <summary>The kinds of its pages in the language of the request.</summary>
    public IEnumerable<string> Kinds => byKind.Select(kind => kind.Key);

    /// <summary>Anything about it in this language is dated.</summary>
    public bool IsDated => byKind.Any(kind => kind.Any(page => page.Date is not null));

    /// <summary>The pages of a kind in the language of the request, latest first.</summary>
    public IReadOnlyList<int> Of(string kind) => [.. byKind[kind].Select(page => page.Id)];

    /// <summary>The same as sections list them: lightest first.</summary>
    public IReadOnlyList<int> AsListed(string kind) => [.. byKind[kind].OrderBy(page => page.Weight).Select(page => page.Id)];

    public static async Task<FiledPages> AboutAsync(ContentDbContext content, SiteRequest site, Subject subject) =>
        new(
            subject,
            await content
                .Entries.ListedAt(site.Viewpoint)
                .About(content, subject)
                .OrderByDescending(e => e.Date)
                .ThenBy(e => e.TitleOrder)
                .ThenBy(e => e.Address)
                .Select(e => new FiledPage(e.Id, e.Kind, e.Language, e.Date, e.Weight))
                .ToListAsync(),
            site.Language
        );
}
