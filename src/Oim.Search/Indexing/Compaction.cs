namespace Oim.Search.Indexing;

/// <summary>All segments of a moment being merged into one, while changes go on beside it.</summary>
internal sealed class Compaction
{
    private readonly Task<Segment> merged;
    private readonly HashSet<Segment> sources;

    private Compaction(IReadOnlyList<LiveSegment> segments)
    {
        sources = [.. segments.Select(live => live.Segment)];
        merged = Task.Run(() => Segment.Build(segments.SelectMany(live => live.Living())));
    }

    public static Compaction Start(IReadOnlyList<LiveSegment> segments) => new([.. segments]);

    /// <summary>The segments with the merged segment in the place of those it was made of, when it is ready; else as they are.</summary>
    public (List<LiveSegment> Segments, Compaction? Running) ApplyTo(IReadOnlyList<LiveSegment> segments)
    {
        if (!merged.IsCompletedSuccessfully) return ([.. segments], merged.IsFaulted ? null : this);
        var living = segments.Where(live => sources.Contains(live.Segment)).SelectMany(live => live.LivingIds()).ToHashSet();
        var segment = merged.Result;
        var since = segment.Columns.Ids.Where(id => !living.Contains(id)).ToList();
        return ([new LiveSegment(segment, 0, null, 0).Without(since), .. segments.Where(live => !sources.Contains(live.Segment))], null);
    }
}
