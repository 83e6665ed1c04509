using Oim.Site.Publishing;

namespace Oim.Site.Tests.Publishing;

/// <summary>However Git writes the user's index: what they have staged of a page stays, and a page that is published is clean.</summary>
public sealed class IndexFormTests
{
    [Theory]
    [InlineData("update-index --index-version 2")]
    [InlineData("update-index --index-version 4")]
    [InlineData("update-index --split-index")]
    [InlineData("update-index --untracked-cache")]
    [InlineData("update-index --skip-worktree index.en.md")]
    public async Task What_the_user_has_staged_of_a_page_stays_staged(string form)
    {
        await using var workshop = await Workshop.OpenAsync(
            [("index.md", "# Accueil\n"), ("index.en.md", "# Home\n"), ("autre.md", "# Autre\n")]
        );
        await workshop.GitAsync(form);
        await workshop.GitAsync("update-index --cacheinfo 100644,$(echo mien | git hash-object -w --stdin),index.md");
        var staged = await workshop.GitAsync("ls-files -s index.md");

        await workshop.EditAsync("index.md", text => text + "\nUn.\n");
        await workshop.EditAsync("autre.md", text => text + "\nDeux.\n");

        Assert.Equal(staged, await workshop.GitAsync("ls-files -s index.md"));
        Assert.Equal("", await workshop.GitAsync("status --porcelain autre.md"));
        Assert.Equal("# Accueil\n\nUn.\n", await workshop.GitAsync("show HEAD:index.md"));
    }

    /// <summary>Files before, between and behind those that are there, changed ones and some that go.</summary>
    [Fact]
    public async Task The_index_knows_what_was_published_and_git_finds_nothing_wrong_with_it()
    {
        string[] there = ["a/index.md", "a-b.md", "a.md", "index.md", "z/été.md"];
        await using var workshop = await Workshop.OpenAsync([.. there.Select(path => (path, $"# {path}\n"))]);

        foreach (var path in new[] { "a/a.md", "a/index.en.md", "A.md", "a0.md", "zz.md" })
            Assert.IsType<Published>(await workshop.SaveAsync(path, "# Nouveau\n", null));
        await workshop.EditAsync("a.md", text => text + "\nUn.\n");
        foreach (var path in new[] { "a-b.md", "z/été.md" })
            await workshop.SaveAsync(path, null, (await workshop.Publications.ReadAsync(path))!.Version);

        var committed = await workshop.GitAsync("ls-tree -r HEAD | sed 's/ blob \\([^\t]*\\)/ \\1 0/'");
        Assert.Equal(committed, await workshop.GitAsync("ls-files -s"));
        Assert.Equal("", await workshop.GitAsync("status --porcelain"));
        Assert.Equal("", await workshop.GitAsync("fsck --no-progress --no-dangling 2>&1"));
    }

    [Fact]
    public async Task A_folder_takes_the_place_of_a_file()
    {
        await using var workshop = await Workshop.OpenAsync([("index.md", "# Accueil\n"), ("a.md", "# A\n"), ("b", "Un fichier\n")]);
        await workshop.GitAsync("rm -q --cached b && git commit -qm 'b goes'");
        await workshop.GitAsync("update-index --add --cacheinfo 100644,$(git hash-object b),b");
        File.Delete(workshop.Site.Folder.Full("b"));

        Assert.IsType<Published>(await workshop.SaveAsync("b/index.md", "# B\n", null));

        Assert.Equal("# B\n", await workshop.GitAsync("show HEAD:b/index.md"));
        Assert.Equal("b/index.md", (await workshop.GitAsync("ls-files b")).Trim());
    }
}
