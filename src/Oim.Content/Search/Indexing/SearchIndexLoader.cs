using Microsoft.Data.Sqlite;

namespace Oim.Content.Search.Indexing;

/// <summary>Takes the index back from the database without analysing anything.</summary>
internal static class SearchIndexLoader
{
    public static SearchIndex Load(SqliteConnection connection)
    {
        var vocabulary = new Vocabulary();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Language, Word, Stem FROM search_word ORDER BY Id";
        using (var words = command.ExecuteReader())
            while (words.Read()) vocabulary.Restore(words.GetString(0), words.GetString(1), words.GetString(2));

        var documents = new List<SearchDocument>();
        command.CommandText = "SELECT Id, Document FROM search ORDER BY Id";
        using (var rows = command.ExecuteReader())
            while (rows.Read()) documents.Add(DocumentFormat.Read(rows.GetInt32(0), rows.GetFieldValue<byte[]>(1), vocabulary.Labels));
        return SearchIndex.Create(vocabulary, documents);
    }
}
