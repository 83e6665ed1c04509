using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests;

/// <summary>The smallest site there is: Markdown and nothing else.</summary>
public sealed class FirstSiteTests
{
    [Fact]
    public async Task A_folder_of_Markdown_alone_makes_a_working_site()
    {
        await using var site = await TestSite.StartAsync(
            ("recettes/crepes.md", "# Crêpes\n\nDes œufs, du lait.\n"),
            ("voyages/lyon.md", "Le Rhône et la Saône.\n"));

        var page = await site.GetAsync("/recettes/crepes");
        Assert.Equal(200, page.Status);
        Assert.Contains("<h1>Crêpes</h1>", page.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await site.GetAsync("/")).Status);
        Assert.Equal(200, (await site.GetAsync("/voyages/lyon")).Status);
    }

    [Fact]
    public async Task Without_navigation_yml_the_menu_shows_the_top_folders()
    {
        await using var site = await TestSite.StartAsync(
            ("recettes/crepes.md", "# Crêpes\n"),
            ("voyages/lyon.md", "# Lyon\n"),
            ("contact.md", "# Contact\n"));

        var menu = (await site.PageAsync("/recettes/crepes"))
            .QuerySelectorAll("#menu-principal a")
            .Select(link => $"{link.TextContent.Trim()} {link.GetAttribute("href")}");

        Assert.Equal(["Recettes /recettes", "Voyages /voyages"], menu);
    }
}
