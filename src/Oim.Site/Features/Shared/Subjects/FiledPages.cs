namespace Oim.Site.Features.Shared;

/// <summary>
/// All that is filed under a subject, latest first. One look tells what there is of each kind, how much, and in which languages.
/// </summary>
public sealed class FiledPages(Subject subject, IReadOnlyList<ListedPage> all, string language)
{
    private readonly ILookup<string, ListedPage> byKind =
        all.Where(page => page.Page.Language == language).ToLookup(page => page.Page.Kind);

    public Subject Subject => subject;

    /// <summary>Those in the language of the request.</summary>
    public IEnumerable<ListedPage> Pages => all.Where(page => page.Page.Language == language);

    /// <summary>Those that have a page about it.</summary>
    public IReadOnlyCollection<string> Languages { get; } = all.Select(page => page.Page.Language).ToHashSet(StringComparer.Ordinal);

    /// <summary>The kinds of its pages in the language of the request.</summary>
    public IEnumerable<string> Kinds => byKind.Select(kind => kind.Key);

    /// <summary>Anything about it in this language is dated.</summary>
    public bool IsDated => byKind.Any(kind => kind.Any(page => page.Date is not null));

    /// <summary>The pages of a kind in the language of the request, latest first.</summary>
    public IReadOnlyList<int> Of(string kind) => [.. byKind[kind].Select(page => page.Id)];

    /// <summary>The same as sections list them: lightest first.</summary>
    public IReadOnlyList<int> AsListed(string kind) => [.. byKind[kind].OrderBy(page => page.Weight).Select(page => page.Id)];
}
