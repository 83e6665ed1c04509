using Markdig;
using Microsoft.Data.Sqlite;

namespace Oim.Benchmarks.Comparison;

/// <summary>
/// The least that reading pages can cost with the same parts: each file is opened, made HTML by Markdig, and written to SQLite and to its
/// full-text index, all on one thread. No kinds, no links, no messages.
/// </summary>
internal static class Floor
{
    public static void Run(string root, string database)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        Execute("CREATE TABLE page (path TEXT PRIMARY KEY, html TEXT); CREATE VIRTUAL TABLE words USING fts5(text)");
        var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseYamlFrontMatter().Build();
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO page VALUES ($path, $html); INSERT INTO words VALUES ($text)";
        foreach (var file in Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$path", Path.GetRelativePath(root, file));
            insert.Parameters.AddWithValue("$html", Markdown.ToHtml(text, pipeline));
            insert.Parameters.AddWithValue("$text", text);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();

        void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
