using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>A programme stays in its own words; on a page in another language these tell which they are and how they run.</summary>
public sealed class ForeignWordsTests
{
    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Essai\nlanguages: [fr, en, ar]\n"),
        ("index.md", "# Accueil\n"),
        ("index.en.md", "# Home\n"),
        ("index.ar.md", "# الرئيسية\n"),
        ("e/index.md", "---\ntitle: Rencontre\nkind: event\nstart: 2026-02-03\n---\nTexte.\n"),
        (
            "e/agenda.md",
            "## 3 février 2026\n\n### 09:00–10:00 Session I : Le fond\n\n"
                + "Modérateur : Jean Petit, directeur, Organisation exemple\n\nUn débat (bref).\n"
        ),
        ("e/index.en.md", "---\ntitle: Meeting\n---\nText.\n"),
        ("e/index.ar.md", "---\ntitle: اجتماع\n---\nنص.\n"),
    ];

    [Theory]
    [InlineData("/ar/e", "main")]
    [InlineData("/en/e", "main")]
    [InlineData("/en/people/jean-petit", ".lead")]
    [InlineData("/en/search?q=Jean+Petit", ".answers")]
    public async Task Words_of_another_language_are_marked_with_it_and_with_their_direction(string address, string part)
    {
        await using var site = await TestSite.StartAsync(Files);

        var foreign = (await site.PageAsync(address)).QuerySelectorAll($"{part} [lang=fr]").ToList();

        Assert.NotEmpty(foreign);
        Assert.All(foreign, words => Assert.Equal("ltr", words.GetAttribute("dir")));
    }
}
