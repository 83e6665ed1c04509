using Oim.Content.Sources;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>What is heard of files, and in which batches it is told.</summary>
public sealed class ContentWatcherTests
{
    [Fact]
    public async Task What_a_repository_at_the_root_writes_for_itself_is_not_told_of()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# Un\n");
        await Git.CommitAsync(folder.Root, "2025-01-01T12:00:00Z");
        var told = new List<IReadOnlyCollection<string>?>();
        using var seen = new CancellationTokenSource();
        using var watcher = new ContentWatcher(new(folder.Root), paths =>
        {
            told.Add(paths);
            return paths is null || paths.Contains(folder.Full("b.md")) ? seen.CancelAsync() : Task.CompletedTask;
        });
        watcher.Listen();
        folder.WriteInPlace("a.md", "# Deux\n");
        await Git.CommitAsync(folder.Root, "2025-01-02T12:00:00Z");
        var running = watcher.RunAsync(seen.Token);

        folder.WriteInPlace("b.md", "# Le dernier\n");

        await running;
        Assert.All(told.SelectMany(paths => paths ?? ["tout"]), path => Assert.EndsWith(".md", path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_thousand_files_written_in_a_row_are_told_of_together(bool renamed)
    {
        using var folder = new TemporaryFolder();
        var batches = new List<IReadOnlyCollection<string>?>();
        var missing = Enumerable.Range(0, 1000).Select(i => folder.Full($"{i}.md")).ToHashSet(StringComparer.Ordinal);
        using var all = new CancellationTokenSource();
        using var watcher = new ContentWatcher(new(folder.Root), paths =>
        {
            batches.Add(paths);
            missing.ExceptWith(paths ?? [.. missing]);
            return missing.Count == 0 ? all.CancelAsync() : Task.CompletedTask;
        });
        watcher.Listen();
        var running = watcher.RunAsync(all.Token);

        foreach (var path in missing.ToList())
        {
            await File.WriteAllTextAsync(renamed ? path + ".tmp" : path, "# Page\n");
            if (renamed) File.Move(path + ".tmp", path);
        }

        await running;
        // On a slow machine the writing itself may pause now and then.
        Assert.InRange(batches.Count, 1, 50);
    }
}
