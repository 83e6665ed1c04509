namespace Oim.Site.Features.Feeds;

/// <summary>The latest of a list, before it is written as RSS, Atom or JSON Feed. Every address in it is whole.</summary>
/// <param name="Id">Stays the same whatever the list's address becomes.</param>
/// <param name="Home">The page the feed is of.</param>
/// <param name="Self">The feed's own address, with the extension of its form.</param>
/// <param name="Next">The same feed with what came before; null on the last page.</param>
public sealed record Feed(
    string Id,
    string Title,
    string Description,
    string Language,
    string Author,
    string Home,
    string Self,
    string? Next,
    DateTimeOffset Updated,
    IReadOnlyList<FeedItem> Items
)
{
    /// <summary>The same feed in the other languages of the site.</summary>
    public IReadOnlyList<(string Language, string Address)> Others { get; init; } = [];
}

/// <param name="Html">The whole text; null in a feed of summaries.</param>
/// <param name="Published">Null where the page does not say so, says a day to come (the event it announces), or no day at all.</param>
/// <param name="Categories">Themes, then countries.</param>
public sealed record FeedItem(
    string Id,
    string Address,
    string Title,
    string Summary,
    string? Html,
    DateTimeOffset? Published,
    DateTimeOffset Updated,
    IReadOnlyList<string> Categories,
    string? Image
);
