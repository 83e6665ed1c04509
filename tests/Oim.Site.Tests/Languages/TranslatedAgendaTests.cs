using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

/// <summary>An agenda is translated by its titles alone.</summary>
public sealed class TranslatedAgendaTests
{
    private const string Agenda = """
        ## 4 juin 2026

        ### 09:00–10:00 Ouverture (salle 2)

        Modératrice : Awa Diop, Directrice, Sénégal ([Bio](bio.pdf))

        ### 10:00–11:00 Débat
        """;

    private static Task<TestSite> StartAsync(params (string, string)[] more) =>
        TestSite.StartAsync([
            ("index.en.md", "---\ntitle: Home\n---\n"),
            ("e/index.md", "---\ntitle: Atelier\nkind: event\nstart: 2026-06-04\n---\n"),
            ("e/index.en.md", "---\ntitle: Workshop\n---\n"),
            ("e/agenda.md", Agenda),
            ("e/bio.pdf", "%PDF"),
            .. more,
        ]);

    [Fact]
    public async Task The_page_the_calendar_and_engines_have_its_titles_with_the_rooms_and_people_of_the_original()
    {
        await using var site = await StartAsync(("e/agenda.en.md", "## 4 June 2026\n\n### 9:00 Opening\n\n### 10:00 Debate\n"));

        var page = await site.PageAsync("/en/e");
        Assert.Equal(["Opening", "Debate"], page.QuerySelectorAll(".slot-link").Select(link => link.TextContent));
        Assert.All(page.QuerySelectorAll(".slot-link"), link => Assert.Null(link.GetAttribute("lang")));
        var role = page.QuerySelector(".role-label")!;
        Assert.Equal((null, "Moderator:"), (role.GetAttribute("lang"), role.TextContent));
        Assert.Equal("fr", page.QuerySelector(".speaker-facts > [lang]")!.GetAttribute("lang"));
        Assert.Equal("Awa Diop", page.QuerySelector(".speaker-name")!.TextContent);
        Assert.Equal("/e/bio.pdf", page.QuerySelector(".speaker .files a")!.GetAttribute("href")!.Split('?')[0]);
        Assert.Contains("salle\u00A02", page.QuerySelector(".programme")!.TextContent, StringComparison.Ordinal);

        var calendar = (await site.GetAsync("/en/e.ics?seance=s-2026-06-04-ouverture")).Text;
        Assert.Contains("SUMMARY;LANGUAGE=en:Opening", calendar, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Opening\"", (await site.GetAsync("/en/e")).Text, StringComparison.Ordinal);
        Assert.Equal(["Ouverture", "Débat"], (await site.PageAsync("/e")).QuerySelectorAll(".slot-link").Select(link => link.TextContent));
        Assert.Empty(await site.ProblemsAsync());
    }

    [Theory]
    [InlineData("bio.pdf", "fr", "Bio (PDF, 4 B, French)")]
    [InlineData("bio.en.pdf", null, "Bio (PDF, 4 B)")]
    public async Task A_file_of_the_original_says_its_language_on_a_translation(string file, string? language, string words)
    {
        await using var site = await StartAsync(
            ("e/agenda.md", Agenda.Replace("bio.pdf", file, StringComparison.Ordinal)),
            ($"e/{file}", "%PDF")
        );

        var link = (await site.PageAsync("/en/e")).QuerySelector(".speaker .files a")!;

        Assert.Equal((language, words), (link.GetAttribute("hreflang"), link.TextContent.Replace('\u00A0', ' ')));
        Assert.Null((await site.PageAsync("/e")).QuerySelector(".speaker .files a[hreflang=fr]"));
    }

    [Fact]
    public async Task Names_keep_their_own_direction_among_words_of_another()
    {
        await using var site = await StartAsync(("index.ar.md", "# بيت\n"), ("e/index.ar.md", "---\ntitle: ورشة\n---\nنص\n"));

        var page = await site.PageAsync("/ar/e");

        Assert.Equal("Awa Diop", page.QuerySelector(".speaker-name > bdi")!.TextContent);
        Assert.Equal("ltr", page.QuerySelector(".speaker-facts [lang=fr]")!.GetAttribute("dir"));
        Assert.Contains("، السنغال", page.QuerySelector(".speaker-facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_gives_the_words_of_people_rooms_and_files_once_for_the_whole_programme()
    {
        const string words = "words:\n  directrice: \"Director: Dakar\"\n  Salle 2: Room 2\n  Bio: Biography\n";
        await using var site = await StartAsync(("e/index.en.md", $"---\ntitle: Workshop\n{words}---\n"));

        var page = await site.PageAsync("/en/e");
        Assert.Equal("Director: Dakar, Senegal", page.QuerySelector(".speaker-facts")!.TextContent);
        Assert.Equal("Room 2", page.QuerySelector(".room")!.TextContent);
        Assert.StartsWith("Biography (PDF", page.QuerySelector(".speaker .files a")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".speaker [lang], .room[lang], .role-label[lang]"));
        Assert.Equal("Director: Dakar, Senegal", (await site.PageAsync("/en/people/awa-diop")).QuerySelector(".lead")!.TextContent);
        Assert.Contains("\"jobTitle\":\"Director: Dakar\"", (await site.GetAsync("/en/e")).Text, StringComparison.Ordinal);
        var said = (await site.PageAsync("/en/people/awa-diop")).QuerySelector(".interventions")!.TextContent;
        Assert.Contains("(Moderator)", said, StringComparison.Ordinal);
        Assert.Equal("Directrice, Sénégal", (await site.PageAsync("/e")).QuerySelector(".speaker-facts")!.TextContent);
        Assert.Empty(await site.ProblemsAsync());
    }

    [Fact]
    public async Task Words_that_the_programme_has_not_and_those_it_has_beside_are_told()
    {
        const string header = "title: Workshop\nwords: { Directeur: Director, Bio: Biography }\n";
        await using var site = await StartAsync(("e/index.en.md", $"---\n{header}---\n"));

        Assert.Equal(["e/index.en.md:3:10 OIM2218", "e/index.en.md:3:10 OIM2219"], await site.ProblemsAsync());
    }

    [Fact]
    public async Task What_engines_and_programs_read_in_another_language_says_so()
    {
        await using var site = await StartAsync();

        Assert.Contains(
            "\"jobTitle\":{\"@language\":\"fr\",\"@value\":\"Directrice\"}",
            (await site.GetAsync("/en/e")).Text,
            StringComparison.Ordinal
        );
        var told = (await site.GetAsync("/api/v1/events/en/e")).Text;
        Assert.Contains("\"role\":\"Moderator\"", told, StringComparison.Ordinal);
        Assert.Contains("\"functionLanguage\":\"fr\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("roleLanguage", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_that_names_people_is_one_of_its_own()
    {
        await using var site = await StartAsync(("e/agenda.en.md", "### 14:00 Opening\n\n- Ana Ruiz, Director, Colombia\n"));

        Assert.Equal(["Ana Ruiz"], (await site.PageAsync("/en/e")).QuerySelectorAll(".speaker-name").Select(name => name.TextContent));
        Assert.Empty(await site.ProblemsAsync());
    }

    [Fact]
    public async Task What_differs_is_told_and_follows_the_original()
    {
        await using var site = await StartAsync(("e/agenda.en.md", "### 9:00 Opening\n\n### 11:00 Debate\n"));
        Assert.Equal(["e/agenda.en.md:1:5 OIM2215", "e/agenda.en.md:3:5 OIM2214"], await site.ProblemsAsync());

        await site.UntilAsync(
            () => site.Folder.Write("e/agenda.md", Agenda.Replace("10:00–11:00", "11:00–12:00", StringComparison.Ordinal)),
            async () => (await site.ProblemsAsync()).Count == 0
        );
        var page = await site.PageAsync("/en/e");
        Assert.Equal(["Opening", "Debate"], page.QuerySelectorAll(".slot-link").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_translation_elsewhere_has_the_programme_of_its_original_and_the_files_it_names()
    {
        await using var site = await TestSite.StartAsync(
            ("index.en.md", "---\ntitle: Home\n---\n"),
            ("e/index.md", "---\ntitle: Atelier\nkind: event\nstart: 2026-06-04\ntranslationKey: atelier\n---\n"),
            ("e/agenda.md", Agenda),
            ("e/bio.pdf", "%PDF"),
            ("en/events/workshop.md", "---\ntitle: Workshop\ntranslationKey: atelier\n---\n")
        );

        var page = await site.PageAsync("/en/events/workshop");

        Assert.Equal("fr", page.QuerySelector(".slot-link")!.GetAttribute("lang"));
        Assert.Equal("/e/bio.pdf", page.QuerySelector(".speaker .files a")!.GetAttribute("href")!.Split('?')[0]);
        Assert.Empty(await site.ProblemsAsync());
    }
}
