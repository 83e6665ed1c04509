using Microsoft.Data.Sqlite;

namespace Oim.Content.Search.Indexing;

/// <summary>The rows of the index in the database.</summary>
internal sealed class SearchRows : IDisposable
{
    private readonly SqliteCommand write;
    private readonly SqliteCommand remove;
    private readonly SqliteCommand writeWord;
    private readonly SqliteCommand countWords;
    private SqliteTransaction? current;
    private int storedWords;

    public SearchRows(SqliteConnection connection)
    {
        write = Command(connection, "INSERT OR REPLACE INTO search (Id, Document) VALUES ($id, $document)", "$id", "$document");
        remove = Command(connection, "DELETE FROM search WHERE Id = $id", "$id");
        writeWord = Command(
            connection,
            "INSERT INTO search_word (Id, Language, Word, Stem) VALUES ($id, $language, $word, $stem)",
            "$id",
            "$language",
            "$word",
            "$stem"
        );
        countWords = Command(connection, "SELECT count(*) FROM search_word");
    }

    public void Write(SearchDocument document, SqliteTransaction transaction)
    {
        write.Transaction = transaction;
        write.Parameters["$id"].Value = document.EntryId;
        write.Parameters["$document"].Value = DocumentFormat.Write(document);
        write.ExecuteNonQuery();
    }

    public void Remove(int entryId, SqliteTransaction transaction)
    {
        remove.Transaction = transaction;
        remove.Parameters["$id"].Value = entryId;
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
            writeWord.Parameters["$stem"].Value = word.StemKey[(word.Language.Length + 1)..];
            writeWord.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[write, remove, writeWord, countWords]) command.Dispose();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.AddWithValue(name, 0);
        return command;
    }
}
