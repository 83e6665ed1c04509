using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>When a page last changed: by Git's history where its file holds what was committed, else by the file.</summary>
public sealed class HistoryTests : IDisposable
{
    private static readonly DateTimeOffset First = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Second = new(2025, 2, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset OfFile = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly Engine engine;

    public HistoryTests()
    {
        Write("index.md", "# Accueil\n");
        Write("été.md", "# Été\n");
        engine = new(folder);
    }

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    private void Write(string path, string text)
    {
        folder.Write(path, text);
        File.SetLastWriteTimeUtc(folder.Full(path), OfFile.UtcDateTime);
    }

    private Task CommitAsync(DateTimeOffset at, string options = "") => Git.CommitAsync(folder.Root, $"{at:s}Z", options);

    private DateTimeOffset ModifiedOf(string address) => engine.Entry(address)!.ModifiedAt;

    [Fact]
    public void Without_a_repository_files_have_their_own_dates()
    {
        engine.All();

        Assert.Equal(OfFile, ModifiedOf("/"));
    }

    [Fact]
    public async Task A_file_has_the_date_of_the_commit_that_last_touched_it()
    {
        await CommitAsync(First);
        Write("index.md", "# Accueil changé\n");
        await CommitAsync(Second);
        engine.All();

        Assert.Equal((Second, First), (ModifiedOf("/"), ModifiedOf("/ete")));
    }

    [Fact]
    public async Task What_was_not_committed_has_the_date_of_its_file_until_it_is()
    {
        await CommitAsync(First);
        engine.All();
        Write("index.md", "# Accueil changé\n");
        engine.Changed("index.md");
        Assert.Equal((OfFile, First), (ModifiedOf("/"), ModifiedOf("/ete")));

        await CommitAsync(Second);
        Assert.True(engine.Ingester.HasChanges());
        engine.All();

        Assert.Equal((Second, First), (ModifiedOf("/"), ModifiedOf("/ete")));
        Assert.False(engine.Ingester.HasChanges());
    }

    [Fact]
    public async Task What_others_commit_is_dated_though_another_file_alone_was_told_of()
    {
        await CommitAsync(First);
        Write("index.md", "# Accueil changé\n");
        engine.All();
        await CommitAsync(Second);
        Write("été.md", "# Été changé\n");
        engine.Changed("été.md");

        Assert.Equal((Second, OfFile), (ModifiedOf("/"), ModifiedOf("/ete")));
        Assert.False(engine.Ingester.HasChanges());
    }

    [Fact]
    public async Task A_commit_that_is_replaced_counts_no_longer()
    {
        await CommitAsync(First);
        Write("index.md", "# Accueil changé\n");
        await CommitAsync(OfFile.AddDays(1));
        engine.All();
        await CommitAsync(Second, "--amend");
        engine.All();

        Assert.Equal((Second, First), (ModifiedOf("/"), ModifiedOf("/ete")));
    }

    [Fact]
    public async Task A_page_changes_with_the_files_that_are_read_with_it()
    {
        Write("reunion/index.md", "---\ntitle: Réunion\nkind: event\nstart: 2026-06-04\n---\n");
        Write("reunion/agenda.md", "## 4 juin 2026\n\n### 09:00 Ouverture\n");
        await CommitAsync(First);
        Write("reunion/agenda.md", "## 4 juin 2026\n\n### 10:00 Ouverture\n");
        await CommitAsync(Second);
        engine.All();

        Assert.Equal(Second, ModifiedOf("/reunion"));
    }

    [Fact]
    public async Task Nothing_that_a_repository_is_configured_with_is_run()
    {
        await CommitAsync(First);
        var trace = folder.Outside("lance");
        string[] commands = ["core.fsmonitor", "core.pager", "gpg.program", "filter.x.clean", "filter.x.smudge", "diff.x.textconv"];
        foreach (var command in commands) await Git.RunAsync(folder.Root, $"git config {command} 'touch {trace}; cat #'");
        await Git.RunAsync(folder.Root, "git config log.showSignature true && echo '* filter=x diff=x' > .git/info/attributes");
        engine.All();

        Assert.Equal(First, ModifiedOf("/"));
        Assert.False(File.Exists(trace));
    }
}
