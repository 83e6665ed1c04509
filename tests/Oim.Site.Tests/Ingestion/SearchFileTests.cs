using Microsoft.Data.Sqlite;
using Oim.Content.Search;
using Oim.Search;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>The index in a file beside the database: a start has it at once, and whatever is wrong with it, the rows are right.</summary>
[Trait("Store", "file")]
public sealed class SearchFileTests : IDisposable
{
    private const int Pages = 1100;
    private readonly TemporaryFolder folder = new();

    public SearchFileTests()
    {
        for (var i = 0; i < Pages; i++) folder.Write($"p{i}.md", $"# Page {i}\n\nUn texte, unique{i}.\n");
        using var first = new Engine(folder);
        first.All();
        Assert.True(File.Exists(FileOf(first)));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_start_goes_on_from_the_file_and_from_what_was_written_since()
    {
        using (var engine = new Engine(folder))
        {
            engine.All();
            folder.Write("p5.md", "# Page 5\n\nCe qui est nouveau : girafe.\n");
            folder.Write("autre.md", "# Une autre\n\nEncore une girafe.\n");
            File.Delete(folder.Full("p6.md"));
            engine.Changed("p5.md", "autre.md", "p6.md");
            Assert.Equal(["/autre", "/p5"], Found(engine, "girafe"));
        }

        using var again = new Engine(folder);
        var written = File.GetLastWriteTimeUtc(FileOf(again));
        again.All();

        Assert.Equal(written, File.GetLastWriteTimeUtc(FileOf(again)));
        Assert.Equal(["/autre", "/p5"], Found(again, "girafe"));
        Assert.Equal(["/p7"], Found(again, "unique7"));
        Assert.Empty(Found(again, "unique5"));
        Assert.Empty(Found(again, "unique6"));
        Assert.Equal(Pages, again.Store.Current.Search.Count - ImpliedPages(again));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("garbage")]
    [InlineData("cut short")]
    [InlineData("older")]
    public void A_file_that_is_not_what_the_rows_say_is_written_again_from_them(string what)
    {
        string file;
        byte[] old;
        using (var engine = new Engine(folder))
        {
            file = FileOf(engine);
            old = File.ReadAllBytes(file);
            engine.All();
            for (var i = 0; i < Pages; i++) folder.Write($"p{i}.md", $"# Page {i}\n\nUn autre texte, seul{i}.\n");
            engine.Changed(Enumerable.Range(0, Pages).Select(i => $"p{i}.md"));
        }

        using (var engine = new Engine(folder)) engine.All();
        var good = File.ReadAllBytes(file);
        Assert.NotEqual(old, good);
        File.Delete(file);
        if (what == "garbage") File.WriteAllText(file, new string('x', 100_000));
        else if (what == "cut short") File.WriteAllBytes(file, good[..(good.Length / 16 * 8)]);
        else if (what == "older") File.WriteAllBytes(file, old);

        using var again = new Engine(folder);
        again.All();

        Assert.Equal(["/p7"], Found(again, "seul7"));
        Assert.Empty(Found(again, "unique7"));
        Assert.Equal(good.Length, new FileInfo(file).Length);
    }

    /// <summary>A process that has mapped a file ends where the file does.</summary>
    [Fact]
    public void A_file_that_is_emptied_while_it_is_used_takes_nothing_away()
    {
        using var engine = new Engine(folder);
        engine.All();
        File.WriteAllText(FileOf(engine), "");

        Assert.Equal(["/p7"], Found(engine, "unique7"));
        Assert.Equal(["/p1099"], Found(engine, "unique1099"));
        Assert.Equal([FileOf(engine)], Directory.EnumerateFiles(Path.GetDirectoryName(FileOf(engine))!, "*-index*"));
    }

    [Fact]
    public void Rows_that_something_else_wrote_count_before_the_file()
    {
        string store;
        using (var engine = new Engine(folder)) store = engine.Store.File;
        using (var connection = new SqliteConnection($"Data Source={store};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM search WHERE Id = (SELECT Id FROM entry WHERE Address = '/p7')";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        using var again = new Engine(folder);
        again.All();

        Assert.Empty(Found(again, "unique7"));
        Assert.Equal(["/p8"], Found(again, "unique8"));
    }

    private static string FileOf(Engine engine) => engine.Store.File + "-index";

    private static int ImpliedPages(Engine engine) => engine.Store.Current.Addresses.Pages.Count(page => page.File is null);

    private static IEnumerable<string> Found(Engine engine, string text)
    {
        using var content = engine.Store.Read();
        var searcher = new Searcher(content.Generation.Search, new(), StoredTexts.In(content));
        var hits = searcher.Search(new SearchRequest($"\"{text}\"", "fr", DateTimeOffset.UtcNow)).Hits;
        return [.. hits.Select(hit => content.Generation.Addresses.PageOf(hit.Id)!.Address).Order(StringComparer.Ordinal)];
    }
}
