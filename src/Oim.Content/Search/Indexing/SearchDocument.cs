using System.Collections.Immutable;
using Oim.Content.Storage;

namespace Oim.Content.Search.Indexing;

/// <summary>A page as the index holds it: what it is filtered by, and its words with their places.</summary>
public sealed class SearchDocument
{
    public required int EntryId { get; init; }

    public required string Title { get; init; }

    /// <summary>The number of words of the title: those with lower positions.</summary>
    public required int TitleLength { get; init; }

    public required DateTimeOffset? Date { get; init; }

    /// <summary>The first instant at which it may be shown; the last of all times for what is never shown.</summary>
    public required DateTimeOffset VisibleFrom { get; init; }

    /// <summary>The instant from which it may no longer be shown.</summary>
    public required DateTimeOffset VisibleUntil { get; init; }

    /// <summary>The first is the kind, the second the language.</summary>
    public required ImmutableArray<Label> Labels { get; init; }

    /// <summary>See <see cref="TermList"/>.</summary>
    public required byte[] Terms { get; init; }

    /// <summary>The same rule as <see cref="EntryQueries.VisibleAt"/>; pages kept out of lists are kept out of results too.</summary>
    internal static (DateTimeOffset From, DateTimeOffset Until) Visibility(Entry entry) =>
        (
            entry.Draft || entry.Hidden ? DateTimeOffset.MaxValue : entry.PublishAt ?? DateTimeOffset.MinValue,
            entry.ExpireAt ?? DateTimeOffset.MaxValue
        );
}
