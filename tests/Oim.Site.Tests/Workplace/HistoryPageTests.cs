using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Publishing;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Workplace;

/// <summary>/redaction/historique: who changed what, and the way back.</summary>
public sealed class HistoryPageTests
{
    private const string Address = "/redaction/historique?fichier=page.md";

    private static readonly (string, string)[] Files = [("site.yml", "name: Essai\n"), ("index.md", "# Accueil\n")];

    private static async Task SaveAsync(TestSite site, string text, string name)
    {
        var publications = site.Services.GetRequiredService<IPublications>();
        var file = await publications.ReadAsync("page.md");
        var editor = new Editor(name, $"{name}@exemple.org", Role.Publishes);
        var change = new FileChange("page.md", System.Text.Encoding.UTF8.GetBytes(text), file?.Version);
        await publications.PublishAsync(new([change], editor, $"Par {name}"));
    }

    [Fact]
    public async Task It_says_who_changed_which_words()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        await SaveAsync(site, "# Page\n\nUn chat dort.\n", "awa");
        await SaveAsync(site, "# Page\n\nUn chien dort.\n", "luis");

        var list = await desk.PageAsync(Address);
        var newest = list.QuerySelector(".history a")!;
        var version = await desk.PageAsync(newest.GetAttribute("href")!);

        Assert.Equal(["Par luis", "Par awa"], list.QuerySelectorAll(".history a").Select(link => link.TextContent));
        var passage = version.QuerySelector(".diff")!.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ');
        Assert.Equal("Un [retiré : chat][ajouté : chien] dort.\n", passage);
        Assert.Contains("chat", version.QuerySelector(".diff del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chien", version.QuerySelector(".diff ins")!.TextContent, StringComparison.Ordinal);
        Assert.Null(version.QuerySelector("main form"));
    }

    [Theory]
    [InlineData(Role.Publishes, true)]
    [InlineData(Role.Proposes, false)]
    public async Task A_version_comes_back_by_a_button_or_is_proposed(Role role, bool isPublished)
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site, role);
        await SaveAsync(site, "# Page\n\nAvant.\n", "awa");
        await SaveAsync(site, "# Page\n\nAprès.\n", "luis");
        var oldest = (await desk.PageAsync(Address)).QuerySelectorAll(".history a")[^1].GetAttribute("href")!;

        using var answer = await desk.SendAsync(oldest, "main form");

        Assert.Equal(Address, $"{answer.Headers.Location}");
        Assert.Equal(isPublished, File.ReadAllText(site.Folder.Full("page.md")).Contains("Avant.", StringComparison.Ordinal));
        var waiting = await site.Services.GetRequiredService<IPropositions>().AllAsync();
        Assert.Equal(isPublished, waiting.Count == 0);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData(".git/config")]
    [InlineData("inconnu.md")]
    [InlineData("")]
    public async Task A_file_that_is_none_of_the_content_has_no_history(string name)
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);

        using var answer = await desk.Http.GetAsync("/redaction/historique?fichier=" + Uri.EscapeDataString(name));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }
}
