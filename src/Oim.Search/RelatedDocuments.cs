using Oim.Search.Indexing;

namespace Oim.Search;

/// <summary>Documents close to a document: by the labels they share, and by points of the caller's own (links, say).</summary>
/// <remarks>
/// It looks at the labels of every document, some nanoseconds each: where thousands share a label, no query of a database does as well.
/// </remarks>
/// <param name="index">Where it looks.</param>
/// <param name="shared">What shared labels are worth; those of other dimensions are worth nothing.</param>
/// <param name="enough">The points it takes to be related.</param>
public sealed class RelatedDocuments(SearchIndex index, IReadOnlyList<SharedLabels> shared, int enough)
{
    /// <summary>The nearest documents of a language that may be seen at an instant; among equals the latest, then by title.</summary>
    /// <param name="document">Its number; it is not close to itself.</param>
    /// <param name="labels">What the document is filed under.</param>
    /// <param name="points">By document, points that are given whatever its labels.</param>
    /// <param name="language">ISO 639-1: documents of other languages are not close.</param>
    /// <param name="now">The instant.</param>
    /// <param name="most">How many are wanted.</param>
    /// <returns>Numbers of documents, nearest first.</returns>
    public IReadOnlyList<int> Of(
        int document,
        IEnumerable<(string Dimension, string Value)> labels,
        IReadOnlyDictionary<int, int> points,
        string language,
        DateTimeOffset now,
        int most
    )
    {
        var table = index.Vocabulary.Labels;
        if (table.Find(DocumentLabel.Language, language) is not { } spoken) return [];
        // For each label by its number, which of the dimensions it is shared in, from 1.
        var dimensions = new byte[table.Count];
        foreach (var label in labels.Select(label => table.Find(label.Dimension, label.Value)).OfType<Label>())
            dimensions[label.Index] = DimensionOf(label);
        var near = new List<Near>();
        foreach (var live in index.Segments)
        {
            var columns = live.Segment.Columns;
            for (var place = 0; place < columns.Ids.Length; place++)
            {
                var id = columns.Ids[place];
                var worth = PointsOf(columns.Labels(place), dimensions) + (points.Count == 0 ? 0 : points.GetValueOrDefault(id));
                if (worth >= enough && id != document && columns.Labels(place)[0] == spoken.Index && index.IsVisible(live, place, now))
                    near.Add(new(((long)worth << 32) + columns.Days[place], id, live.Segment, place));
            }
        }

        return Best(near, most);
    }

    private byte DimensionOf(Label label) => (byte)(1 + shared.TakeWhile(one => one.Dimension != label.Dimension).Count());

    private int PointsOf(ReadOnlySpan<int> labels, ReadOnlySpan<byte> dimensions)
    {
        Span<int> counts = stackalloc int[shared.Count + 2];
        counts.Clear();
        // The writer may have added labels since.
        foreach (var label in labels)
            if (label < dimensions.Length) counts[dimensions[label]]++;
        var points = 0;
        for (var i = 0; i < shared.Count; i++) points += Math.Min(shared[i].Most, counts[i + 1] * shared[i].Each);
        return points;
    }

    private static int[] Best(List<Near> near, int most)
    {
        if (near.Count == 0) return [];
        // Of thousands only the first few are put in order.
        long[] ranks = [.. near.Select(other => other.Rank)];
        Array.Sort(ranks);
        var last = ranks[^Math.Min(most, ranks.Length)];
        return
        [
            .. near.Where(other => other.Rank >= last)
                .OrderByDescending(other => other.Rank)
                .ThenBy(other => other.Segment.Documents.Title(other.Place), StringComparer.Ordinal)
                .Take(most)
                .Select(other => other.Id),
        ];
    }

    /// <param name="Rank">Points, then days.</param>
    private readonly record struct Near(long Rank, int Id, Segment Segment, int Place);
}

/// <summary>What labels of a dimension are worth when two documents share them.</summary>
/// <param name="Dimension">See <see cref="DocumentLabel.Dimension"/>.</param>
/// <param name="Each">Points for one label.</param>
/// <param name="Most">Points for all of them together, at most.</param>
public sealed record SharedLabels(string Dimension, int Each, int Most = int.MaxValue);
