using Oim.Content.Search.Indexing;

namespace Oim.Content.Search;

/// <summary>
/// The index of one generation: a snapshot that never changes. A change adds a small segment and marks what it replaces; small segments
/// are merged as they come, all of them in the background when they are many (the logarithmic method: Bentley and Saxe, Decomposable
/// Searching Problems, Journal of Algorithms 1, 1980; as in Lucene).
/// </summary>
public sealed class SearchIndex
{
    private const int SmallSegment = 64;
    private const int ManySegments = 24;
    private static readonly IReadOnlySet<int> Nothing = new HashSet<int>();
    private readonly Compaction? compaction;

    private SearchIndex(Vocabulary vocabulary, IReadOnlyList<Shelf> shelves, IReadOnlySet<int> shadowed, Compaction? compaction)
    {
        (Vocabulary, Shadowed, this.compaction) = (vocabulary, shadowed, compaction);
        var (first, placed) = (0, new Shelf[shelves.Count]);
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = shelves[i].First == first ? shelves[i] : shelves[i] with { First = first };
            first += placed[i].Count;
        }

        (Shelves, Size) = (placed, first);
        Count = first - placed.Sum(shelf => shelf.GoneCount);
    }

    /// <summary>An index without documents, and a vocabulary of its own.</summary>
    public static SearchIndex Empty => Create(new());

    public Vocabulary Vocabulary { get; }

    /// <summary>The number of documents.</summary>
    public int Count { get; }

    /// <summary>Documents that may not be shown because another holds their address.</summary>
    public IReadOnlySet<int> Shadowed { get; }

    internal IReadOnlyList<Shelf> Shelves { get; }

    /// <summary>The number of places, those of documents gone included.</summary>
    internal int Size { get; }

    public static SearchIndex Create(Vocabulary vocabulary, params IReadOnlyCollection<SearchDocument> documents)
    {
        vocabulary.Settle();
        return new(vocabulary, documents.Count == 0 ? [] : [new(Segment.Build(documents), 0, null, 0)], Nothing, null);
    }

    /// <summary>The index after a change. The cost is that of the documents changed.</summary>
    public SearchIndex With(IReadOnlyCollection<SearchDocument> changed, IReadOnlyCollection<int> removedIds)
    {
        if (changed.Count == 0 && removedIds.Count == 0) return this;
        Vocabulary.Settle();
        var gone = changed.Select(document => document.EntryId).Concat(removedIds).ToHashSet();
        var (shelves, running) = compaction is null ? ([.. Shelves], null) : compaction.ApplyTo(Shelves);
        for (var i = 0; i < shelves.Count; i++) shelves[i] = shelves[i].Without(gone);
        shelves.RemoveAll(shelf => shelf.GoneCount == shelf.Count);
        if (changed.Count > 0) Add(shelves, changed);
        if (running is null && shelves.Count > ManySegments) running = Compaction.Start(shelves);
        return new(Vocabulary, shelves, Shadowed, running);
    }

    public SearchIndex WithShadowed(IReadOnlySet<int> entryIds) => new(Vocabulary, Shelves, entryIds, compaction);

    /// <summary>Whether visitors may see a document that has a date.</summary>
    public bool HasDated(string language, DateTimeOffset now) =>
        Vocabulary.Labels.Find(Dimension.Language, language) is { } spoken
        && Shelves.Any(shelf =>
            Enumerable
                .Range(0, shelf.Count)
                .Any(place =>
                    shelf.Segment.Columns is var columns
                    && columns.Days[place] > 0
                    && columns.Labels(place).Contains(spoken.Index)
                    && IsVisible(shelf, place, now)
                )
        );

    /// <summary>Whether a visitor may see a document, which is given by its segment and place.</summary>
    internal bool IsVisible(Shelf shelf, int place, DateTimeOffset now)
    {
        if (shelf.IsGone(place)) return false;
        var columns = shelf.Segment.Columns;
        return columns.IsVisible(place, now.UtcTicks) && (Shadowed.Count == 0 || !Shadowed.Contains(columns.EntryIds[place]));
    }

    private static void Add(List<Shelf> shelves, IReadOnlyCollection<SearchDocument> changed)
    {
        var documents = changed.GroupBy(document => document.EntryId).Select(versions => versions.Last()).ToList();
        while (shelves.Count > 0 && shelves[^1].Count <= documents.Count && shelves[^1].Count + documents.Count <= SmallSegment)
        {
            documents.AddRange(shelves[^1].Living());
            shelves.RemoveAt(shelves.Count - 1);
        }

        shelves.Add(new(Segment.Build(documents), 0, null, 0));
    }
}
