using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

/// <summary>A programme that stands in the text of an event is its translations' too.</summary>
public sealed class ProgrammeInTextTests
{
    private const string Original = """
        ---
        title: Atelier
        kind: event
        start: 2026-06-04
        ---
        Bienvenue.

        ## Ordre du jour

        ### 09:00–10:00 Ouverture (salle 2)

        - Awa Diop, directrice, Sénégal ([Bio](bio.pdf))

        ### 10:00–11:00 Débat
        """;

    private static Task<TestSite> StartAsync(string english) =>
        TestSite.StartAsync(
            ("index.en.md", "# Home\n"),
            ("e.md", Original),
            ("bio.pdf", "%PDF"),
            ("e.en.md", $"---\ntitle: Workshop\n---\nWelcome.\n{english}")
        );

    private static async Task<string[]> SlotsAsync(TestSite site) =>
        [
            .. (await site.PageAsync("/en/e"))
                .QuerySelectorAll(".slot-link")
                .Select(link => $"{link.TextContent}{(link.GetAttribute("lang") is { } lang ? $" ({lang})" : "")}"),
        ];

    [Fact]
    public async Task A_translation_without_one_has_the_original_s_in_its_language()
    {
        await using var site = await StartAsync("");

        Assert.Equal(["Ouverture", "Débat"], (await SlotsAsync(site)).Select(slot => slot.Split(' ')[0]));
        var page = await site.PageAsync("/en/e");
        Assert.Equal("Awa Diop", page.QuerySelector(".speaker-name")!.TextContent);
        Assert.Equal("/bio.pdf", page.QuerySelector(".speaker .files a")!.GetAttribute("href")!.Split('?')[0]);
        Assert.NotNull(page.QuerySelector(".programme [lang=fr], .programme[lang=fr]"));
        Assert.Empty(await site.ProblemsAsync());
    }

    [Theory]
    [InlineData("es", "## Orden del día\n\n### Jueves 4 de junio de 2026\n\n#### 9:00 Apertura\n\n#### 10:00 Debate\n", "Apertura")]
    [InlineData("ar", "## جدول الأعمال\n\n### الخميس 4 حزيران/يونيه 2026\n\n#### 9:00 الافتتاح\n\n#### 10:00 النقاش\n", "الافتتاح")]
    [InlineData("ar", "## البرنامج\n\n### 4 يونيو 2026\n\n#### 9:00 الافتتاح\n\n#### 10:00 النقاش\n", "الافتتاح")]
    public async Task Its_heading_and_days_are_read_in_each_language(string language, string programme, string title)
    {
        await using var site = await TestSite.StartAsync(
            ($"index.{language}.md", "# Casa\n"),
            ("e.md", Original),
            ("bio.pdf", "%PDF"),
            ($"e.{language}.md", $"---\ntitle: E\n---\n{programme}")
        );

        var page = await site.PageAsync($"/{language}/e");

        Assert.Equal(title, page.QuerySelector(".slot-link")!.TextContent);
        Assert.Equal("Awa Diop", page.QuerySelector(".speaker-name")!.TextContent.Trim());
        Assert.Empty(await site.ProblemsAsync());
    }

    [Fact]
    public async Task Titles_of_the_translation_stand_at_the_hours_and_with_the_people_of_the_original()
    {
        await using var site = await StartAsync("\n## Agenda\n\n### 9:00 Opening\n\n### 10:00 Debate\n");

        Assert.Equal(["Opening", "Debate"], await SlotsAsync(site));
        Assert.Equal("Awa Diop", (await site.PageAsync("/en/e")).QuerySelector(".speaker-name")!.TextContent);
    }

    [Theory]
    [InlineData("agenda.en.md", "e/agenda.en.md", "e/agenda.en.md")]
    [InlineData("agenda.md", "e/agenda.md", "e/agenda.en.md")]
    public async Task One_in_the_text_beside_a_file_of_its_own_is_told_at_its_line(string file, string shown, string own)
    {
        await using var site = await TestSite.StartAsync(
            ("index.en.md", "# Home\n"),
            ("e/index.md", "---\ntitle: Atelier\nkind: event\nstart: 2026-06-04\n---\nBienvenue.\n"),
            ("e/agenda.md", "### 09:00–10:00 Ouverture\n"),
            ("e/" + file, "### 09:00–10:00 Opening\n"),
            ("e/index.en.md", "---\ntitle: Workshop\n---\nWelcome.\n\n## Agenda\n\n### 9:00 Welcome\n\n### 10:00 Debate\n")
        );

        Assert.Equal(["e/index.en.md:6:1 OIM2217"], await site.ProblemsAsync());
        var message = Assert.Single(await site.MessagesAsync("OIM2217"));
        Assert.Contains($"celui de {shown} qui paraît", message, StringComparison.Ordinal);
        Assert.Contains($"dans {own} et", message, StringComparison.Ordinal);
        Assert.Equal("Opening", (await site.PageAsync("/en/e")).QuerySelector(".slot-link")!.TextContent);
    }

    [Fact]
    public async Task What_changes_in_the_original_s_text_changes_in_its_translations()
    {
        await using var site = await StartAsync("");

        await site.UntilAsync(
            () => site.Folder.Write("e.md", Original.Replace("Débat", "Clôture", StringComparison.Ordinal)),
            "/en/e",
            answer => answer.Text.Contains("Clôture", StringComparison.Ordinal)
        );

        Assert.Equal(2, (await SlotsAsync(site)).Length);
    }

    [Fact]
    public async Task One_that_names_people_is_the_translation_s_own()
    {
        await using var site = await StartAsync("\n## Agenda\n\n### 14:00 Opening\n\n- Ana Ruiz, Director, Colombia\n");

        Assert.Equal(["Opening"], await SlotsAsync(site));
    }
}
