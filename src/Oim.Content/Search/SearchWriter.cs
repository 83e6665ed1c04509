using Microsoft.Data.Sqlite;
using Oim.Content.Search.Indexing;
using Oim.Content.Storage;

namespace Oim.Content.Search;

/// <summary>
/// Keeps the index in the same transaction as the pages, so that it is never behind them: a row for each page, already analysed, and a row for
/// each word. <see cref="Index"/> is the snapshot of what was committed.
/// </summary>
public sealed class SearchWriter : IDisposable
{
    internal const string Schema =
        "CREATE TABLE IF NOT EXISTS search (Id INTEGER PRIMARY KEY, Document BLOB NOT NULL); " +
        "CREATE TABLE IF NOT EXISTS search_word (Id INTEGER PRIMARY KEY, Language TEXT NOT NULL, Word TEXT NOT NULL, Stem TEXT NOT NULL)";

    private readonly SearchRows rows;
    private readonly DocumentAnalyzer analyzer;
    private readonly Dictionary<int, SearchDocument?> pending = [];

    internal SearchWriter(SqliteConnection connection)
    {
        rows = new(connection);
        Index = SearchIndexLoader.Load(connection);
        analyzer = new(Index.Vocabulary);
    }

    public SearchIndex Index { get; private set; }

    public void Write(Entry entry, IEnumerable<string> words, IEnumerable<Term> terms, SqliteTransaction transaction)
    {
        var document = analyzer.Analyze(entry, words, terms);
        rows.WriteWords(Index.Vocabulary, transaction);
        rows.Write(document, transaction);
        pending[entry.Id] = document;
    }

    public void Remove(int entryId, SqliteTransaction transaction)
    {
        rows.Remove(entryId, transaction);
        pending[entryId] = null;
    }

    /// <summary>After the transaction was committed: the index follows.</summary>
    public void Commit()
    {
        Index = Index.With(
            [.. pending.Values.OfType<SearchDocument>()],
            [.. pending.Where(change => change.Value is null).Select(change => change.Key)]
        );
        pending.Clear();
    }

    /// <summary>After it was rolled back: the index stays.</summary>
    public void Rollback() => pending.Clear();

    public void Dispose() => rows.Dispose();
}
