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
    private readonly SharedLabels[] shared = [.. shared];

    /// <summary>The nearest documents of a language that may be seen at an instant; of equals the latest, then by title, number.</summary>
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
        var nearest = new Nearest(most);
        foreach (var live in index.Segments)
        {
            var columns = live.Segment.Columns;
            for (var place = 0; place < columns.Ids.Length; place++)
            {
                var worth = PointsOf(columns.Labels(place), dimensions);
                // Few have points of their own, and come below: to look each document up among them would cost half as much as all else.
                if (worth >= enough && nearest.MayTake(RankOf(columns, place, worth)) && !points.ContainsKey(columns.Ids[place]))
                    Take(live, place, worth);
            }

            foreach (var (id, own) in points)
                if (live.Segment.PlaceOf(id) is >= 0 and var place)
                    Take(live, place, own + PointsOf(columns.Labels(place), dimensions));
        }

        return nearest.Ids;

        void Take(LiveSegment live, int place, int worth)
        {
            var (columns, id) = (live.Segment.Columns, live.Segment.Columns.Ids[place]);
            if (worth >= enough && id != document && columns.Labels(place)[0] == spoken.Index && index.IsVisible(live, place, now))
                nearest.Add(new(RankOf(columns, place, worth), id, live.Segment, place));
        }
    }

    private static long RankOf(DocumentColumns columns, int place, int worth) => ((long)worth << 32) + columns.Days[place];

    private byte DimensionOf(Label label) => (byte)(1 + shared.TakeWhile(one => one.Dimension != label.Dimension).Count());

    private int PointsOf(ReadOnlySpan<int> labels, ReadOnlySpan<byte> dimensions)
    {
        Span<int> counts = stackalloc int[shared.Length + 2];
        counts.Clear();
        // The writer may have added labels since.
        foreach (var label in labels)
            if (label < dimensions.Length) counts[dimensions[label]]++;
        var points = 0;
        for (var i = 0; i < shared.Length; i++) points += Math.Min(shared[i].Most, counts[i + 1] * shared[i].Each);
        return points;
    }

    /// <param name="Rank">Points, then days.</param>
    private readonly record struct Near(long Rank, int Id, Segment Segment, int Place)
    {
        public string Title => Segment.Documents.Title(Place);
    }

    /// <summary>The first few, in order: thousands may share a label, and nearly all of them are told apart by one comparison.</summary>
    private sealed class Nearest(int most)
    {
        private readonly List<Near> first = new(most + 1);

        public IReadOnlyList<int> Ids => first.ConvertAll(near => near.Id);

        public bool MayTake(long rank) => first.Count < most || (most > 0 && rank >= first[^1].Rank);

        public void Add(Near near)
        {
            var place = first.Count;
            while (place > 0 && IsBefore(near, first[place - 1])) place--;
            first.Insert(place, near);
            if (first.Count > most) first.RemoveAt(most);
        }

        private static bool IsBefore(Near one, Near other) =>
            one.Rank != other.Rank ? one.Rank > other.Rank
            : string.CompareOrdinal(one.Title, other.Title) is not 0 and var title ? title < 0
            : one.Id < other.Id;
    }
}

/// <summary>What labels of a dimension are worth when two documents share them.</summary>
/// <param name="Dimension">See <see cref="DocumentLabel.Dimension"/>.</param>
/// <param name="Each">Points for one label.</param>
/// <param name="Most">Points for all of them together, at most.</param>
public sealed record SharedLabels(string Dimension, int Each, int Most = int.MaxValue);
