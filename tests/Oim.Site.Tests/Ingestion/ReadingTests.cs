using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>What a reader of the database sees, and what readers leave behind.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void A_reader_keeps_its_view_and_the_next_one_sees_what_came_since()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# Avant\n");
        using var engine = new Engine(folder);
        engine.All();

        using (var early = engine.Store.Read())
        {
            folder.Write("a.md", "# Après\n");
            engine.Changed("a.md");
            Assert.Equal("Avant", early.Entries.Single(entry => entry.Address == "/a").Title);
        }

        Assert.Equal("Après", engine.Entry("/a")!.Title);
    }

    [Fact]
    public void A_reader_given_back_twice_serves_one_reader_at_a_time()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# A\n");
        using var engine = new Engine(folder);
        engine.All();
        var given = engine.Store.Read();
        given.Dispose();
        given.Dispose();

        using var first = engine.Store.Read();
        using var second = engine.Store.Read();

        Assert.NotSame(first, second);
    }

    [Fact]
    [Trait("Store", "file")]
    public void The_log_of_what_is_written_does_not_grow_for_ever()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 40; i++)
            folder.Write($"p{i}.md", $"# Page {i}\n\n{string.Join(' ', Enumerable.Range(0, 20_000).Select(word => $"mot{word}"))}\n");
        using var engine = new Engine(folder);
        engine.All();

        Assert.True(new FileInfo(engine.Store.File).Length > 8_000_000);
        Assert.True(new FileInfo(engine.Store.File + "-wal").Length < 4_000_000);
    }
}
