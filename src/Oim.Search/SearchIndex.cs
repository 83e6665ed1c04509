using Oim.Search.Indexing;
using Oim.Search.Stored;

namespace Oim.Search;

/// <summary>
/// The index at one moment: a snapshot that never changes. A change adds a small segment and marks what it replaces; small segments
/// are merged as they come, all of them in the background when they are many (the logarithmic method: Bentley and Saxe, Decomposable
/// Searching Problems, Journal of Algorithms 1, 1980; as in Lucene).
/// </summary>
public sealed class SearchIndex
{
    private const int SmallSegment = 64;
    private const int ManySegments = 24;
    private static readonly IReadOnlySet<int> Nothing = new HashSet<int>();
    private readonly Compaction? compaction;

    private SearchIndex(Vocabulary vocabulary, IReadOnlyList<LiveSegment> segments, IReadOnlySet<int> withheld, Compaction? compaction)
    {
        (Vocabulary, Withheld, this.compaction) = (vocabulary, withheld, compaction);
        var (first, placed) = (0, new LiveSegment[segments.Count]);
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = segments[i].First == first ? segments[i] : segments[i] with { First = first };
            first += placed[i].Count;
        }

        (Segments, Size) = (placed, first);
        Count = first - placed.Sum(live => live.GoneCount);
    }

    /// <summary>An index without documents, and a vocabulary of its own.</summary>
    public static SearchIndex Empty => Create(new());

    /// <summary>The words of all documents; a <see cref="DocumentAnalyzer"/> for more documents needs it.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The number of documents.</summary>
    public int Count { get; }

    /// <summary>See <see cref="Withholding"/>.</summary>
    public IReadOnlySet<int> Withheld { get; }

    internal IReadOnlyList<LiveSegment> Segments { get; }

    /// <summary>The number of places, those of documents gone included.</summary>
    internal int Size { get; }

    /// <summary>An index of documents; each has a number of its own.</summary>
    /// <param name="vocabulary">The one they were analysed with.</param>
    /// <param name="documents">In any order.</param>
    public static SearchIndex Create(Vocabulary vocabulary, params IReadOnlyCollection<IndexedDocument> documents)
    {
        vocabulary.Settle();
        return documents.Count == 0 ? new(vocabulary, [], Nothing, null) : Of(vocabulary, Segment.Build(documents));
    }

    internal static SearchIndex Of(Vocabulary vocabulary, Segment segment) => new(vocabulary, [new(segment, 0, null, 0)], Nothing, null);

    /// <summary>The index after a change. The cost is that of the documents changed.</summary>
    /// <param name="changed">New documents, and those that take the place of one with the same number.</param>
    /// <param name="removedIds">The numbers of those that are no more.</param>
    public SearchIndex With(IReadOnlyCollection<IndexedDocument> changed, IReadOnlyCollection<int> removedIds)
    {
        if (changed.Count == 0 && removedIds.Count == 0) return this;
        Vocabulary.Settle();
        var gone = changed.Select(document => document.Id).Concat(removedIds).ToHashSet();
        var (segments, running) = compaction is null ? ([.. Segments], null) : compaction.ApplyTo(Segments);
        for (var i = 0; i < segments.Count; i++) segments[i] = segments[i].Without(gone);
        segments.RemoveAll(live => live.GoneCount == live.Count);
        if (changed.Count > 0) Add(segments, changed);
        if (running is null && segments.Count > ManySegments) running = Compaction.Start(segments);
        return new(Vocabulary, segments, Withheld, running);
    }

    /// <summary>Writes the documents and their words to a file, from which <see cref="Open"/> has them at once.</summary>
    /// <param name="stamp">What this state is known by: a file with another one is none.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string file, string stamp) => IndexFile.Write(this, file, stamp);

    /// <summary>
    /// The index of a file, most of which stays there: it is mapped into memory, and nobody may write into it while the process lives
    /// (another may take its place).
    /// </summary>
    /// <returns>Null: there is none of this stamp and this version of the library, or it is not whole.</returns>
    public static SearchIndex? Open(string file, string stamp) => IndexFile.Read(file, stamp);

    /// <summary>The same index, some documents of which may not be found, whatever their dates say.</summary>
    public SearchIndex Withholding(IReadOnlySet<int> ids) => new(Vocabulary, Segments, ids, compaction);

    /// <summary>Whether visitors may see a document of this language that has a date.</summary>
    public bool HasDated(string language, DateTimeOffset now) =>
        Vocabulary.Labels.Find(DocumentLabel.Language, language) is { } spoken
        && Segments.Any(live =>
            Enumerable
                .Range(0, live.Count)
                .Any(place =>
                    live.Segment.Columns is var columns
                    && columns.Days[place] > 0
                    && columns.Labels(place)[0] == spoken.Index
                    && IsVisible(live, place, now)
                )
        );

    /// <summary>The number of documents that have a word.</summary>
    internal int Frequency(int id)
    {
        var count = 0;
        foreach (var live in Segments)
        {
            var (start, end) = live.Segment.Postings(id);
            count += end - start;
            if (live.Gone is null) continue;
            foreach (var place in live.Segment.Holders[start..end]) count -= live.IsGone(place) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a visitor may see a document, which is given by its segment and place.</summary>
    internal bool IsVisible(LiveSegment live, int place, DateTimeOffset now)
    {
        if (live.IsGone(place)) return false;
        var columns = live.Segment.Columns;
        return columns.IsVisible(place, now.UtcTicks) && (Withheld.Count == 0 || !Withheld.Contains(columns.Ids[place]));
    }

    /// <summary>The same of a document that is given by its place among all (<see cref="Size"/>).</summary>
    internal bool IsVisible(int document, DateTimeOffset now)
    {
        var live = Segments.Last(segment => segment.First <= document);
        return IsVisible(live, document - live.First, now);
    }

    private static void Add(List<LiveSegment> segments, IReadOnlyCollection<IndexedDocument> changed)
    {
        var documents = changed.GroupBy(document => document.Id).Select(versions => versions.Last()).ToList();
        while (segments.Count > 0 && segments[^1].Count <= documents.Count && segments[^1].Count + documents.Count <= SmallSegment)
        {
            documents.AddRange(segments[^1].Living());
            segments.RemoveAt(segments.Count - 1);
        }

        segments.Add(new(Segment.Build(documents), 0, null, 0));
    }
}
