using Microsoft.Data.Sqlite;
using Oim.Search.Analysis;

namespace Oim.Benchmarks.Relevance;

/// <summary>SQLite's FTS5: words or their stems, without stop words, any of which will do; a title counts five times.</summary>
internal sealed class Fts5Engine : IEngine
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand find;
    private readonly Analyzer? analyzer;

    /// <param name="isStemmed">Whether texts and questions are stemmed beforehand: that takes no tokenizer of our own.</param>
    public Fts5Engine(IEnumerable<Document> documents, bool isStemmed)
    {
        analyzer = isStemmed ? Analyzer.For("fr") : null;
        connection.Open();
        Run("CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize = \"unicode61 remove_diacritics 2\")");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO t (rowid, title, body) VALUES ($id, $title, $body)";
        foreach (var name in (string[])["$id", "$title", "$body"]) insert.Parameters.AddWithValue(name, "");
        foreach (var document in documents)
        {
            insert.Parameters["$id"].Value = document.Id;
            insert.Parameters["$title"].Value = string.Join(' ', Words(document.Title));
            insert.Parameters["$body"].Value = string.Join(' ', Words(document.Body));
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        find = connection.CreateCommand();
        find.CommandText = "SELECT rowid FROM t WHERE t MATCH $words ORDER BY bm25(t, 5, 1) LIMIT $most";
        find.Parameters.AddWithValue("$words", "");
        find.Parameters.AddWithValue("$most", 0);
    }

    public string Name => analyzer is null ? "SQLite FTS5" : "SQLite FTS5, stemmed beforehand";

    public IReadOnlyList<int> Find(string question, int most)
    {
        var words = Words(question).ToList();
        var content = words.Where(word => !Analyzer.For("fr").IsStopWord(word)).ToList();
        if (content.Count > 0) words = content;
        if (words.Count == 0) return [];
        find.Parameters["$words"].Value = string.Join(" OR ", words.Select(word => $"\"{word}\""));
        find.Parameters["$most"].Value = most;
        using var rows = find.ExecuteReader();
        var found = new List<int>();
        while (rows.Read()) found.Add(rows.GetInt32(0));
        return found;
    }

    public void Dispose()
    {
        find.Dispose();
        connection.Dispose();
    }

    private IEnumerable<string> Words(string text) => text
        .Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.ToLowerInvariant())
        .Select(word => analyzer is null ? Folding.Fold(word) : analyzer.Stem(word));

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
