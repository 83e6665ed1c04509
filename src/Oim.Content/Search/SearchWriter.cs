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
    private readonly DocumentAnalyzer analyzer;
    private readonly Dictionary<int, IndexedDocument?> pending = [];

    public SearchWriter(Statements statements)
    {
        table = new(statements);
        Index = table.Load();
        analyzer = new(Index.Vocabulary);
    }

    public SearchIndex Index { get; private set; }

    public void Write(SourceDocument source)
    {
        var document = analyzer.Analyze(source);
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
        pending.Clear();
    }

    /// <summary>After it was rolled back: the index stays.</summary>
    public void Rollback() => pending.Clear();
}
