namespace Oim.Search.Indexing;

/// <summary>
/// An inverted index of some documents, never changed once built. The positions of a word stay in its document's own list; a posting says
/// where they start.
/// </summary>
internal sealed class Segment
{
    private readonly int[] words;
    private readonly int[] starts;
    private readonly int[] positions;

    private Segment(
        IndexedDocument[] documents,
        TitleIndex titles,
        int[] words,
        int[] starts,
        int[] holders,
        byte[] impacts,
        int[] positions
    )
    {
        (Documents, TitleIndex, this.words, this.starts, Holders, Impacts, this.positions) = (
            documents,
            titles,
            words,
            starts,
            holders,
            impacts,
            positions
        );
        Columns = new(documents);
    }

    /// <summary>By id.</summary>
    public IndexedDocument[] Documents { get; }

    /// <summary>For each posting, its document.</summary>
    public int[] Holders { get; }

    /// <summary>For each posting, its <see cref="Impact"/>.</summary>
    public byte[] Impacts { get; }

    public TitleIndex TitleIndex { get; }

    public DocumentColumns Columns { get; }

    public static Segment Build(IEnumerable<IndexedDocument> source)
    {
        IndexedDocument[] documents = [.. source.OrderBy(document => document.Id)];
        // Beside the postings where there is much to do, so that a site of thousands starts at once.
        var titles = documents.Length > 1000 ? Task.Run(() => new TitleIndex(documents)) : Task.FromResult(new TitleIndex(documents));
        var counts = Count(documents);
        int[] used = [.. counts.Keys.Order()];
        var first = new int[used.Length + 1];
        for (var i = 0; i < used.Length; i++)
        {
            first[i + 1] = first[i] + counts[used[i]];
            counts[used[i]] = first[i];
        }

        var (holders, impacts, offsets) = (new int[first[^1]], new byte[first[^1]], new int[first[^1]]);
        for (var document = 0; document < documents.Length; document++)
        {
            var terms = new TermList(documents[document].Terms);
            while (terms.MoveNext())
            {
                var posting = counts[terms.Word]++;
                (holders[posting], impacts[posting], offsets[posting]) = (document, terms.Impact, terms.Positions);
            }
        }

        return new(documents, titles.GetAwaiter().GetResult(), used, first, holders, impacts, offsets);
    }

    /// <summary>The postings of a word; an empty range when no document has it.</summary>
    public (int Start, int End) Postings(int word)
    {
        var i = Array.BinarySearch(words, word);
        return i < 0 ? (0, 0) : (starts[i], starts[i + 1]);
    }

    public void ReadPositions(int posting, List<int> into) =>
        TermList.ReadPositions(Documents[Holders[posting]].Terms, positions[posting], into);

    /// <summary>The posting of a word in a document, or −1.</summary>
    public int Find(int word, int document)
    {
        var (start, end) = Postings(word);
        var posting = Array.BinarySearch(Holders, start, end - start, document);
        return posting < 0 ? -1 : posting;
    }

    /// <summary>The place of an entry's document, or a negative number.</summary>
    public int PlaceOf(int id) => Array.BinarySearch(Columns.Ids, id);

    private static WordCounts Count(IndexedDocument[] documents)
    {
        var counts = new WordCounts(documents.Length);
        foreach (var document in documents)
        {
            var terms = new TermList(document.Terms);
            while (terms.MoveNext()) counts[terms.Word]++;
        }

        return counts;
    }
}
