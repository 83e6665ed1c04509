using Oim.Site.Resources;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

/// <summary>A link into another language says so, in texts and menus.</summary>
public sealed class ForeignLinkWordsTests
{
    private static Task<TestSite> StartAsync(params (string, string)[] files) =>
        TestSite.StartAsync([("index.md", "# Accueil\n"), ("contact.md", "# Contact\n"), ("index.en.md", "# Home\n"), .. files]);

    [Theory]
    [InlineData("[Contact us](contact.md)", "Contact us (in French)", true)]
    [InlineData("[Contact us *(in French)*](contact.md)", "Contact us (in French)", false)]
    [InlineData("[Contact us, en français](contact.md)", "Contact us, en français", false)]
    public async Task A_link_of_a_text_has_the_language_of_a_page_that_exists_in_another_alone(string link, string words, bool isTold)
    {
        await using var site = await StartAsync(("a.en.md", $"# A page\n\n{link}, [home](index.md).\n"));

        var links = (await site.PageAsync("/en/a")).QuerySelectorAll(".prose a");

        Assert.Equal(("/contact", "fr", words), (links[0].GetAttribute("href"), links[0].GetAttribute("hreflang"), links[0].TextContent));
        Assert.Equal(("/en", null, "home"), (links[1].GetAttribute("href"), links[1].GetAttribute("hreflang"), links[1].TextContent));
        string[] told = ["a.en.md:3:1 OIM1413"];
        Assert.Equal(isTold ? told : [], (await site.ProblemsAsync()).Where(problem => problem.EndsWith("1413", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_picture_in_such_a_link_stays_in_it()
    {
        await using var site = await StartAsync(
            ("a.en.md", "# A page\n\n[![A door](porte.png) Contact](contact.md) and [more](contact.md).\n")
        );
        await site.UntilAsync(() => site.Folder.Write("porte.png", TestPicture.Png(20, 20)), "/en/a", answer =>
            answer.Text.Contains("<img", StringComparison.Ordinal));

        var links = (await site.PageAsync("/en/a")).QuerySelectorAll(".prose a[hreflang=fr]");

        Assert.Equal(2, links.Length);
        Assert.NotNull(links[0].QuerySelector("img"));
        Assert.All(links, link => Assert.EndsWith(" (in French)", link.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_menu_says_the_language_of_what_is_not_in_its_own_and_an_entry_without_a_title_is_told_of()
    {
        await using var site = await StartAsync(
            ("index.es.md", "# Inicio\n"),
            ("navigation.es.yml", "menu:\n  - title: Contacto\n    link: contact\nshortcuts:\n  - contact\n")
        );

        var page = await site.PageAsync("/es");

        var entry = page.QuerySelector(".menu-link")!;
        Assert.Equal(("fr", "Contacto (en francés)"), (entry.GetAttribute("hreflang"), entry.TextContent));
        Assert.Equal("Contact (en francés)", page.QuerySelector(".shortcuts a[hreflang=fr]")!.TextContent);
        Assert.Equal(
            ["navigation.es.yml:5:5 OIM1503"],
            (await site.ProblemsAsync()).Where(problem => problem.Contains("OIM150", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("fr", "en", "in French")]
    [InlineData("en", "fr", "en anglais")]
    [InlineData("en", "es", "en inglés")]
    [InlineData("fr", "ar", "بالفرنسية")]
    public void Each_language_says_in_its_own_words_in_which_a_page_is(string language, string reader, string words) =>
        Assert.Equal(words, LanguageNames.InWords(language, reader));

    [Fact]
    public void A_language_without_texts_of_the_interface_is_told_of_where_the_site_declares_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "name: Essai\nlanguages: [fr, de]\n");
        Assert.All(["fr", "en", "es", "ar"], language => Assert.Empty(InterfaceTexts.MissingIn(language)));

        var told = Assert.Single(
            InterfaceTexts.Check(new() { Languages = ["fr", "de"] }, new(folder.Root))
        );

        Assert.Equal(("site.yml", 2, "OIM2006"), (told.File, told.At.Line, told.Rule.Code));
        Assert.Contains("en allemand", told.Message(), StringComparison.Ordinal);
        Assert.Contains($"{InterfaceTexts.MissingIn("de").Count} textes", told.Message(), StringComparison.Ordinal);
    }
}
