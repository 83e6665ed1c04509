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
}
