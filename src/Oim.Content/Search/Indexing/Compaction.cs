namespace Oim.Content.Search.Indexing;

/// <summary>All segments of a moment being merged into one, while changes go on beside it.</summary>
internal sealed class Compaction
{
    private readonly Task<Segment> merged;
    private readonly HashSet<Segment> sources;

    private Compaction(IReadOnlyList<Shelf> shelves)
    {
        sources = [.. shelves.Select(shelf => shelf.Segment)];
        merged = Task.Run(() => Segment.Build(shelves.SelectMany(shelf => shelf.Living())));
    }

    public static Compaction Start(IReadOnlyList<Shelf> shelves) => new([.. shelves]);

    /// <summary>The shelves with the merged segment in the place of those it was made of, when it is ready; else as they are.</summary>
    public (List<Shelf> Shelves, Compaction? Running) ApplyTo(IReadOnlyList<Shelf> shelves)
    {
        if (!merged.IsCompletedSuccessfully) return ([.. shelves], merged.IsFaulted ? null : this);
        var living = shelves.Where(shelf => sources.Contains(shelf.Segment)).SelectMany(shelf => shelf.Living()).ToHashSet();
        var segment = merged.Result;
        var since = segment.Documents.Where(document => !living.Contains(document)).Select(document => document.EntryId).ToList();
        return ([new Shelf(segment, 0, null, 0).Without(since), .. shelves.Where(shelf => !sources.Contains(shelf.Segment))], null);
    }
}
