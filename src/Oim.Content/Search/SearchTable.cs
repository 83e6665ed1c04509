using Oim.Content.Storage;
using Oim.Content.Storage.Tables;
using Oim.Search;
using Oim.Search.Indexing;

namespace Oim.Content.Search;

/// <summary>The rows of the index in the database: one for each page, already analysed, and one for each word.</summary>
internal sealed class SearchTable(Statements statements)
{
    private object? counted;
    private int storedWords;

    /// <summary>The index of all rows; nothing is analysed again.</summary>
    /// <param name="before">Of an earlier state: only the rows written since are read.</param>
    public SearchIndex Load(SearchIndex? before)
    {
        var vocabulary = before?.Vocabulary ?? new();
        ReadWords(vocabulary);
        if (before is null) return SearchIndex.Create(vocabulary, ReadDocuments(vocabulary, ""));
        var since = statements.Query(SearchFile.Since).Select(row => row.GetInt32(0)).ToList();
        var documents = ReadDocuments(vocabulary, $" WHERE Id IN ({SearchFile.Since})");
        return before.With(documents, [.. since.Except(documents.Select(document => document.Id))]);
    }

    /// <summary>The documents that another machine has written since a generation; their words come first.</summary>
    public List<IndexedDocument> LoadSince(long generation, Vocabulary vocabulary)
    {
        ReadWords(vocabulary);
        const string changed = "SELECT CAST(key AS INTEGER) FROM change WHERE number > @0 AND kind <= 1";
        return ReadDocuments(vocabulary, $" WHERE Id IN ({changed})", generation);
    }

    private void ReadWords(Vocabulary vocabulary)
    {
        foreach (var row in statements.Query("SELECT Language, Word, Stem FROM search_word WHERE Id >= @0 ORDER BY Id", vocabulary.Count))
            vocabulary.Restore(row.GetString(0), row.GetString(1), row.GetString(2));
    }

    private List<IndexedDocument> ReadDocuments(Vocabulary vocabulary, string where, params object[] values) =>
        [
            .. statements
                .Query($"SELECT Id, Document FROM search{where} ORDER BY Id", values)
                .Select(row => IndexedDocument.FromBytes(row.GetInt32(0), row.GetFieldValue<byte[]>(1), vocabulary)),
        ];

    public void Write(IndexedDocument document)
    {
        Remove(document.Id);
        statements.Insert(new SearchRow { Id = document.Id, Document = document.ToBytes() });
    }

    public void Remove(int id) => statements.Execute("DELETE FROM search WHERE Id = @0", id);

    /// <summary>Stores the words that are not yet; those of a transaction that was rolled back come again with the next.</summary>
    public void WriteWords(Vocabulary vocabulary)
    {
        if (statements.Transaction != counted)
        {
            counted = statements.Transaction;
            storedWords = (int)(long)statements.Scalar("SELECT count(*) FROM search_word")!;
        }

        for (; storedWords < vocabulary.Count; storedWords++)
        {
            var word = vocabulary[storedWords];
            statements.Insert(new SearchWord { Id = word.Id, Language = word.Language, Word = word.Text, Stem = word.Stem });
        }
    }
}
