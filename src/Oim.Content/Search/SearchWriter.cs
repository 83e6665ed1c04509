using Oim.Content.Storage;
using Oim.Content.Storage.Tables;
using Oim.Search;
using Oim.Search.Indexing;

namespace Oim.Content.Search;

/// <summary>
/// Keeps the index in the same transaction as the pages, so that it is never behind them. <see cref="Index"/> is the snapshot of what was
/// committed.
/// </summary>
internal sealed class SearchWriter
{
    private readonly SearchTable table;
    private readonly SearchFile file;
    private DocumentAnalyzer analyzer;
    private readonly Dictionary<int, IndexedDocument?> pending = [];

    /// <param name="fileName">See <see cref="SearchFile"/>; null: none is kept.</param>
    public SearchWriter(Statements statements, string? fileName)
    {
        (table, file) = (new(statements), new(statements, fileName));
        analyzer = new(Index.Vocabulary);
    }

    public SearchIndex Index { get; private set; } = SearchIndex.Empty;

    /// <param name="words">Those of the document, where somebody has read them already.</param>
    public void Write(SourceDocument source, DocumentWords? words)
    {
        var document = analyzer.Analyze(source, words ?? DocumentWords.Of(source));
        table.WriteWords(Index.Vocabulary);
        table.Write(document);
        pending[document.Id] = document;
    }

    public void Remove(int id)
    {
        table.Remove(id);
        pending[id] = null;
    }

    /// <summary>After the transaction was committed: the index follows.</summary>
    public void Commit()
    {
        Index = Index.With(
            [.. pending.Values.OfType<IndexedDocument>()],
            [.. pending.Where(change => change.Value is null).Select(change => change.Key)]
        );
        var many = pending.Count >= SearchFile.Many;
        pending.Clear();
        // Once: what is open stays so while the process lives, and a start writes another where it must read much beside it.
        if (many && !file.Exists) Keep();
    }

    /// <summary>The index of all rows.</summary>
    public void Load()
    {
        var before = file.Open();
        Index = table.Load(before);
        analyzer = new(Index.Vocabulary);
        if (Index.Count >= SearchFile.Many && (before is null || file.Behind >= SearchFile.Many)) Keep();
    }

    private void Keep()
    {
        Index = file.Write(Index);
        analyzer = new(Index.Vocabulary);
    }

    /// <summary>Takes over what another machine has written.</summary>
    /// <param name="entryIds">The entries that have been written or removed since a generation.</param>
    public void CatchUp(IReadOnlyCollection<int> entryIds, long since)
    {
        var documents = table.LoadSince(since, Index.Vocabulary);
        Index = Index.With(documents, [.. entryIds.Except(documents.Select(document => document.Id))]);
    }

    /// <summary>After it was rolled back: the index stays.</summary>
    public void Rollback() => pending.Clear();
}
