using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>
/// The forms a list can be followed in: its address with an extension. The home page, which has no name, is called « index ».
/// </summary>
public sealed record FeedForm(string Extension, string MediaType, string Name);

public static class FeedForms
{
    public static readonly FeedForm Rss = new(".rss", "application/rss+xml", "RSS");
    public static readonly FeedForm Atom = new(".atom", "application/atom+xml", "Atom");
    public static readonly FeedForm Json = new(".json", "application/feed+json", "JSON Feed");

    public static IReadOnlyList<FeedForm> All { get; } = [Rss, Atom, Json];
}

/// <summary>What a page lets its readers follow.</summary>
/// <param name="List">The address of the page whose list is followed.</param>
/// <param name="Query">What the list is narrowed to: « ?pays=HN ».</param>
public sealed record FollowedList(string List, string Title, string Query)
{
    public string AddressIn(FeedForm form) => PageForms.AddressOf(List, form.Extension) + Query;
}
