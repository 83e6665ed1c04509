using Microsoft.Data.Sqlite;
using Oim.Search;
using Oim.Search.Indexing;

namespace Oim.Content.Search;

/// <summary>The rows of the index in the database: one for each page, already analysed, and one for each word.</summary>
internal sealed class SearchTable : IDisposable
{
    public const string Schema =
        "CREATE TABLE IF NOT EXISTS search (Id INTEGER PRIMARY KEY, Document BLOB NOT NULL); " +
        "CREATE TABLE IF NOT EXISTS search_word (Id INTEGER PRIMARY KEY, Language TEXT NOT NULL, Word TEXT NOT NULL, Stem TEXT NOT NULL)";

    private readonly SqliteConnection connection;
    private readonly SqliteCommand write;
    private readonly SqliteCommand remove;
    private readonly SqliteCommand writeWord;
    private readonly SqliteCommand countWords;
    private SqliteTransaction? current;
    private int storedWords;

    public SearchTable(SqliteConnection connection)
    {
        this.connection = connection;
        write = Command("INSERT OR REPLACE INTO search (Id, Document) VALUES ($id, $document)", "$id", "$document");
        remove = Command("DELETE FROM search WHERE Id = $id", "$id");
        writeWord = Command(
            "INSERT INTO search_word (Id, Language, Word, Stem) VALUES ($id, $language, $word, $stem)",
            "$id",
            "$language",
            "$word",
            "$stem"
        );
        countWords = Command("SELECT count(*) FROM search_word");
    }

    /// <summary>The index of all rows; nothing is analysed again.</summary>
    public SearchIndex Load()
    {
        var vocabulary = new Vocabulary();
        using var words = Command("SELECT Language, Word, Stem FROM search_word ORDER BY Id");
        using (var rows = words.ExecuteReader())
            while (rows.Read()) vocabulary.Restore(rows.GetString(0), rows.GetString(1), rows.GetString(2));

        var documents = new List<IndexedDocument>();
        using var stored = Command("SELECT Id, Document FROM search ORDER BY Id");
        using (var rows = stored.ExecuteReader())
            while (rows.Read()) documents.Add(IndexedDocument.FromBytes(rows.GetInt32(0), rows.GetFieldValue<byte[]>(1), vocabulary));
        return SearchIndex.Create(vocabulary, documents);
    }

    public void Write(IndexedDocument document, SqliteTransaction transaction)
    {
        write.Transaction = transaction;
        write.Parameters["$id"].Value = document.Id;
        write.Parameters["$document"].Value = document.ToBytes();
        write.ExecuteNonQuery();
    }

    public void Remove(int id, SqliteTransaction transaction)
    {
        remove.Transaction = transaction;
        remove.Parameters["$id"].Value = id;
        remove.ExecuteNonQuery();
    }

    /// <summary>Stores the words that are not yet; those of a transaction that was rolled back come again with the next.</summary>
    public void WriteWords(Vocabulary vocabulary, SqliteTransaction transaction)
    {
        if (transaction != current)
        {
            countWords.Transaction = current = transaction;
            storedWords = (int)(long)countWords.ExecuteScalar()!;
        }

        writeWord.Transaction = transaction;
        for (; storedWords < vocabulary.Count; storedWords++)
        {
            var word = vocabulary[storedWords];
            writeWord.Parameters["$id"].Value = word.Id;
            writeWord.Parameters["$language"].Value = word.Language;
            writeWord.Parameters["$word"].Value = word.Text;
            writeWord.Parameters["$stem"].Value = word.Stem;
            writeWord.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[write, remove, writeWord, countWords]) command.Dispose();
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.AddWithValue(name, 0);
        return command;
    }
}
