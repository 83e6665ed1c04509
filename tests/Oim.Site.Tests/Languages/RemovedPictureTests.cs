using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

public sealed class RemovedPictureTests
{
    [Fact]
    public async Task A_picture_that_a_translation_takes_away_needs_no_words_there()
    {
        const string Original = "---\ntitle: Page\nimage: a.png\nimageAlt: Une porte\nimageCaption: La porte\n---\nUn texte.\n";
        await using var site = await TestSite.StartAsync(
            ("p.md", Original),
            ("p.en.md", "---\ntitle: Page\nimage:\n---\nA text.\n"),
            ("q.md", Original),
            ("q.en.md", "---\ntitle: Page\n---\nA text.\n")
        );

        Assert.Equal(
            ["q.en.md:1:1 OIM2003"],
            (await site.ProblemsAsync()).Where(problem => problem.EndsWith("OIM2003", StringComparison.Ordinal))
        );
    }
}
