using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

public sealed class QuestionMarkTests
{
    [Theory]
    [InlineData("/recherche?q=migratoin", "?")]
    [InlineData("/ar/search?q=الهجرةة", "؟")]
    public async Task A_question_ends_with_the_mark_of_its_language(string address, string mark)
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "name: Essai\nlanguages: [fr, ar]\n"),
            ("index.md", "# Accueil\n\nLa migration.\n"),
            ("index.ar.md", "---\ntitle: مرحبا\n---\nالهجرة في العالم.\n")
        );

        Assert.EndsWith(mark, (await site.PageAsync(address)).QuerySelector(".did-you-mean")!.TextContent, StringComparison.Ordinal);
    }
}
