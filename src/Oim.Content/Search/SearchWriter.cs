using Microsoft.Data.Sqlite;
using Oim.Content.Storage;

namespace Oim.Content.Search;

/// <summary>Keeps the full-text index in the same transaction as the pages, so that it is never behind them.</summary>
internal sealed class SearchWriter : IDisposable
{
    /// <summary>Accents and case are folded by the tokenizer.</summary>
    public const string Schema = "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(title, summary, words, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')";

    private readonly SqliteCommand insert;
    private readonly SqliteCommand delete;

    public SearchWriter(SqliteConnection connection)
    {
        insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO search (rowid, title, summary, words, body) VALUES ($id, $title, $summary, $words, $body)";
        foreach (var name in (string[])["$id", "$title", "$summary", "$words", "$body"]) insert.Parameters.AddWithValue(name, "");
        delete = connection.CreateCommand();
        delete.CommandText = "DELETE FROM search WHERE rowid = $id";
        delete.Parameters.AddWithValue("$id", 0);
    }

    public void Write(Entry entry, IEnumerable<string> words, SqliteTransaction transaction)
    {
        insert.Transaction = transaction;
        insert.Parameters["$id"].Value = entry.Id;
        insert.Parameters["$title"].Value = entry.Title;
        insert.Parameters["$summary"].Value = entry.Summary;
        insert.Parameters["$words"].Value = string.Join('\n', words.Concat(entry.Outline.Select(heading => heading.Text)));
        insert.Parameters["$body"].Value = entry.Text;
        insert.ExecuteNonQuery();
    }

    public void Remove(int entryId, SqliteTransaction transaction)
    {
        delete.Transaction = transaction;
        delete.Parameters["$id"].Value = entryId;
        delete.ExecuteNonQuery();
    }

    public void Dispose()
    {
        insert.Dispose();
        delete.Dispose();
    }
}
