using Oim.Content.Ingestion;
using Oim.Content.Kinds;
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

        // The first content is written in place; the log of what comes after it is emptied when that is written.
        Assert.True(LogLength() < 4_000_000);
        Assert.True(new FileInfo(engine.Store.File).Length > 8_000_000);
        Assert.False(engine.Ingester.HasChanges());
        for (var i = 0; i < 40; i++)
            folder.Write($"p{i}.md", File.ReadAllText(folder.Full($"p{i}.md")).Replace("mot", "mots", StringComparison.Ordinal));
        engine.All();
        Assert.True(LogLength() < 4_000_000);

        long LogLength() => new FileInfo(engine.Store.File + "-wal") is { Exists: true, Length: var length } ? length : 0;
    }

    [Fact]
    public void A_file_saved_again_while_it_is_read_has_the_time_of_its_last_save_after()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# A\n");
        var saved = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        // The same bytes at another time, and in the middle of the reading.
        var once = new SavedWhileRead(() => File.SetLastWriteTimeUtc(folder.Full("a.md"), saved));
        using var engine = new Engine(folder, kinds: new KindList(once));
        engine.All();
        Assert.NotEqual(saved, engine.Entry("/a")!.ModifiedAt.UtcDateTime);

        Assert.Equal(1, engine.All().Read);

        Assert.Equal(saved, engine.Entry("/a")!.ModifiedAt.UtcDateTime);
        Assert.Equal(0, engine.All().Read);
    }

    private sealed class SavedWhileRead(Action save) : ContentKind
    {
        private bool isSaved;

        public override string Name => "page";

        public override string ItemPage => "";

        public override string ListPage => "";

        public override void Read(EntryReader page)
        {
            if (isSaved) return;
            isSaved = true;
            save();
        }
    }
}
