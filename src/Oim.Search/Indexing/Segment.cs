using Oim.Search.Stored;

namespace Oim.Search.Indexing;

/// <summary>
/// An inverted index of some documents, never changed once built. The positions of a word stay in its document's own list; a posting says
/// where they start.
/// </summary>
internal sealed class Segment
{
    private readonly ReadOnlyMemory<int> words;
    private readonly ReadOnlyMemory<int> starts;
    private readonly ReadOnlyMemory<int> holders;
    private readonly ReadOnlyMemory<byte> impacts;
    private readonly ReadOnlyMemory<int> positions;

    private Segment(
        IDocuments documents,
        DocumentColumns columns,
        TitleIndex titles,
        ReadOnlyMemory<int> words,
        ReadOnlyMemory<int> starts,
        ReadOnlyMemory<int> holders,
        ReadOnlyMemory<byte> impacts,
        ReadOnlyMemory<int> positions
    )
    {
        (Documents, Columns, TitleIndex) = (documents, columns, titles);
        (this.words, this.starts, this.holders, this.impacts, this.positions) = (words, starts, holders, impacts, positions);
    }

    /// <summary>By id.</summary>
    public IDocuments Documents { get; }

    /// <summary>For each posting, its document.</summary>
    public ReadOnlySpan<int> Holders => holders.Span;

    /// <summary>For each posting, its <see cref="Impact"/>.</summary>
    public ReadOnlySpan<byte> Impacts => impacts.Span;

    public TitleIndex TitleIndex { get; }

    public DocumentColumns Columns { get; }

    /// <summary>That of an index's file: postings and documents stay in it.</summary>
    public static Segment Read(BlockReader block, LabelTable labels)
    {
        var columns = new DocumentColumns(block);
        return new(
            new StoredDocuments(block, columns.Ids, labels),
            columns,
            new TitleIndex(block),
            block.Read<int>(),
            block.Read<int>(),
            block.Read<int>(),
            block.Read<byte>(),
            block.Read<int>()
        );
    }

    public void Write(BlockWriter block)
    {
        Columns.Write(block);
        StoredDocuments.Write(block, Documents);
        TitleIndex.Write(block);
        block.Write(words.Span);
        block.Write(starts.Span);
        block.Write(holders.Span);
        block.Write(impacts.Span);
        block.Write(positions.Span);
    }

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

        return new(new HeldDocuments(documents), new(documents), titles.GetAwaiter().GetResult(), used, first, holders, impacts, offsets);
    }

    /// <summary>The postings of a word; an empty range when no document has it.</summary>
    public (int Start, int End) Postings(int word)
    {
        var i = words.Span.BinarySearch(word);
        return i < 0 ? (0, 0) : (starts.Span[i], starts.Span[i + 1]);
    }

    public void ReadPositions(int posting, List<int> into) =>
        TermList.ReadPositions(Documents.Terms(Holders[posting]), positions.Span[posting], into);

    /// <summary>The posting of a word in a document, or −1.</summary>
    public int Find(int word, int document)
    {
        var (start, end) = Postings(word);
        var posting = Holders[start..end].BinarySearch(document);
        return posting < 0 ? -1 : start + posting;
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
