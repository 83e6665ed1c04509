using Microsoft.Extensions.DependencyInjection;
using Oim.Content.Kinds;
using Oim.Site.Features.Recipes;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Docs;

/// <summary>The worked example of docs/adding-a-kind.md: what it shows is compiled here, and does what it says.</summary>
public sealed class NewKindTests
{
    private static readonly (string, string)[] Files =
    [
        ("recettes/index.md", "---\ntitle: Recettes\ncascade: { kind: recipe }\n---\n"),
        ("recettes/crepes.md", "---\ntitle: Crêpes\nservings: 4\ningredients: [farine, œufs, lait]\n---\n\nMélangez.\n"),
        ("recettes/vide.md", "---\ntitle: Assiette vide\nservings: 0\n---\n"),
    ];

    public static TheoryData<string> Sources => [.. DocumentedFile.In("docs/adding-a-kind.md").Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_document_shows_the_code_that_is_compiled(string path)
    {
        var shown = DocumentedFile.In("docs/adding-a-kind.md").Single(file => file.Path == path).Text;

        Assert.Equal(
            Repository.Read(path.Replace("src/Oim.Site/", "tests/Oim.Site.Tests/", StringComparison.Ordinal)).ReplaceLineEndings("\n"),
            shown
        );
    }

    [Fact]
    public async Task A_kind_is_one_folder_and_one_line()
    {
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions
            {
                Kinds = new KindList([.. SiteKinds.All, new RecipeKind()]),
                Configure = builder => builder.Services.AddRazorPages().AddApplicationPart(typeof(RecipeKind).Assembly),
            },
            Files);

        var page = await site.PageAsync("/recettes/crepes");
        Assert.Equal("Crêpes", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["farine", "œufs", "lait"], page.QuerySelectorAll(".prose li").Select(item => item.TextContent));
        Assert.Contains(page.QuerySelectorAll("nav[aria-label] a, header a"), link => link.GetAttribute("href") == "/recettes");
        Assert.Contains((await site.PageAsync("/recettes")).QuerySelectorAll("main a"), link =>
            link.GetAttribute("href") == "/recettes/crepes"
        );
        Assert.Contains("/recettes/crepes", (await site.GetAsync("/recherche?q=farine")).Text, StringComparison.Ordinal);
        Assert.Contains("/recettes/crepes", (await site.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        Assert.Equal(["recettes/vide.md:3:11 OIM9001"], await site.ProblemsAsync());
    }
}
