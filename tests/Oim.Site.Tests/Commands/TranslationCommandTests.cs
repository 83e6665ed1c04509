using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

/// <summary>A translation from its skeleton to the day its original changes.</summary>
[Collection("Console")]
public sealed class TranslationCommandTests : IDisposable
{
    private const string Original = """
        ---
        title: Atelier de Dakar
        kind: event
        start: 2026-06-04
        documents:
          - { title: Rapport, file: rapport.pdf }
        ---
        Premier paragraphe,
        sur deux lignes.

        <!-- Une note du rédacteur. -->

        ## Un intertitre

        ```
        du code

        et sa suite
        ```
        """;

    private readonly TemporaryFolder folder = new();

    public TranslationCommandTests()
    {
        folder.Write("site.yml", "name: Essai\nlanguages: [fr, en]\n");
        folder.Write("index.md", "---\ntitle: Accueil\n---\n[Atelier](e/index.md)\n");
        folder.Write("e/index.md", Original);
        folder.Write("e/rapport.pdf", "%PDF");
    }

    public void Dispose() => folder.Dispose();

    private string Read(string path) => File.ReadAllText(folder.Full(path));

    private Task<(int Code, string Output, string Error)> TranslateAsync(string language, string page) =>
        Terminal.RunAsync("new", "--traduire", language, page, "--Content:Root", folder.Root);

    private Task<(int Code, string Output, string Error)> CheckAsync(params string[] options) =>
        Terminal.RunAsync(["check", folder.Root, "--Content:Data", folder.Data, .. options]);

    [Fact]
    public async Task A_skeleton_is_no_translation_until_something_stands_below_each_of_its_comments()
    {
        await TranslateAsync("en", "e/index.md");
        var skeleton = Read("e/index.en.md").Replace("draft: true", "title: Workshop", StringComparison.Ordinal);
        folder.Write("e/index.en.md", skeleton);

        var untouched = await CheckAsync("--translations", "--strict-languages");
        folder.Write("e/index.en.md", skeleton.Replace("\n-->\n", "\n-->\nWords.\n", StringComparison.Ordinal));
        var translated = await CheckAsync("--translations", "--strict-languages");

        Assert.Equal(1, untouched.Code);
        Assert.Contains("OIM2007", untouched.Output, StringComparison.Ordinal);
        Assert.Contains("à revoir", untouched.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("OIM2007", translated.Output, StringComparison.Ordinal);
        Assert.Contains("à jour", translated.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("e/index.md")]
    [InlineData("/e")]
    public async Task A_skeleton_has_the_words_to_translate_and_none_of_the_facts(string page)
    {
        var (code, output, _) = await TranslateAsync("en", page);

        Assert.Equal((0, folder.Full("e/index.en.md")), (code, output.Trim()));
        var written = Read("e/index.en.md");
        Assert.StartsWith(
            "---\n# title: Atelier de Dakar\n# documents:\n#   - title: Rapport\ndraft: true # retirez cette ligne pour publier la page\n"
                + "translates: [",
            written,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "---\n\n<!--\nPremier paragraphe,\nsur deux lignes.\n-->\n\n<!--\n## Un intertitre\n-->\n\n"
                + "<!--\n```\ndu code\n\net sa suite\n```\n-->\n",
            written,
            StringComparison.Ordinal
        );
        using var engine = new Engine(folder);
        engine.All();
        var (entry, text) = (engine.Entry("/en/e")!, engine.Entry("/en/e")!.Text);
        Assert.Equal(("event", true, ""), (entry.Kind, entry.Draft, text.Trim()));
    }

    [Fact]
    public async Task What_changes_in_the_original_is_told_until_it_is_translated()
    {
        await TranslateAsync("en", "e");
        folder.Write(
            "e/index.en.md",
            Read("e/index.en.md")
                .Replace("draft: true", "title: Workshop", StringComparison.Ordinal)
                .Replace("\n-->\n", "\n-->\nWords.\n", StringComparison.Ordinal)
        );
        Assert.Contains("e/index.md  original  à jour", (await CheckAsync("--translations")).Output, StringComparison.Ordinal);
        Assert.Contains("index.md    original  —", (await CheckAsync("--translations")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await CheckAsync("--strict-languages")).Code); // the title of the document

        folder.Write(
            "e/index.en.md",
            Read("e/index.en.md").Replace("# documents:\n#   -", "documents:\n  -", StringComparison.Ordinal)
        );
        Assert.Equal(0, (await CheckAsync("--strict-languages")).Code);

        // How lines are broken is no change; words are.
        folder.Write(
            "e/index.md",
            Original
                .Replace("paragraphe,\nsur", "paragraphe, sur", StringComparison.Ordinal)
                .Replace("intertitre", "autre intertitre", StringComparison.Ordinal)
        );
        var (code, output, _) = await CheckAsync("--strict-languages", "--translations");
        Assert.Equal(1, code);
        Assert.Contains("1 à revoir", output, StringComparison.Ordinal);
        Assert.Contains(
            "e/index.en.md:1:1: conseil OIM2005: l’original, e/index.md, a changé depuis sa traduction (l. 12)",
            output,
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await CheckAsync("--strict")).Code);

        // What the message says to write is what makes it current.
        var digests = output.Split("translates: ")[1].Split(" »")[0];
        folder.Write(
            "e/index.en.md",
            string.Join('\n', Read("e/index.en.md").Split('\n').Select(line =>
                line.StartsWith("translates", StringComparison.Ordinal) ? $"translates: {digests}" : line))
        );
        Assert.Equal(0, (await CheckAsync("--strict-languages")).Code);
    }

    [Fact]
    public async Task Fix_marks_a_translation_as_current_only_when_told_so_and_renews_none()
    {
        folder.Write("e/index.en.md", "---\ntitle: Workshop\n---\nA text.\n");
        folder.Write("index.en.md", "---\ntitle: Home\ntranslates: [000000]\n---\nA text.\n");
        folder.Write("e/agenda.md", "## 4 juin 2026\n\n### 09:00 Ouverture\n");
        folder.Write("e/agenda.en.md", "## 4 June 2026\n\n### 09:00 Opening\n");

        await CheckAsync("--fix");
        Assert.DoesNotContain("translates", Read("e/index.en.md"), StringComparison.Ordinal);
        await CheckAsync("--fix", "--traductions-a-jour");

        Assert.StartsWith("---\ntitle: Workshop\ntranslates: [", Read("e/index.en.md"), StringComparison.Ordinal);
        Assert.Matches(@"\A---\ntranslates: \[.+\]\n---\n\n## 4 June 2026\n", Read("e/agenda.en.md"));
        Assert.Contains("translates: [000000]\n", Read("index.en.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("OIM2005: l’original, e/", (await CheckAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_s_skeleton_has_its_days_hours_and_titles_and_names_nobody()
    {
        folder.Write(
            "e/agenda.md",
            "## 4 juin 2026 – Première journée\n\n### 09:00–10:00 Ouverture (salle 2)\n\n- Awa Diop, directrice, Sénégal\n\n"
                + "Débat général\n\n### 10:00–11:00 Clôture\n"
        );

        var (code, output, _) = await TranslateAsync("en", "e");

        Assert.Equal(
            (0, $"{folder.Full("e/index.en.md")}\n{folder.Full("e/agenda.en.md")}\n"),
            (code, output)
        );
        var written = Read("e/agenda.en.md");
        Assert.EndsWith(
            "---\n\n<!--\n## 2026-06-04 – Première journée\n-->\n\n<!--\n### 09:00–10:00 Ouverture\n-->\n\n<!--\nDébat général\n-->\n\n"
                + "<!--\n### 10:00–11:00 Clôture\n-->\n",
            written,
            StringComparison.Ordinal
        );

        // Its titles, written beside, are all that is wanted; what it translates is known already.
        folder.Write(
            "e/agenda.en.md",
            written.Replace("-->", "", StringComparison.Ordinal).Replace("<!--", "", StringComparison.Ordinal)
                .Replace("Ouverture", "Opening", StringComparison.Ordinal)
        );
        Assert.Contains("e/agenda.md  original  à jour, brouillon", (await CheckAsync("--translations")).Output, StringComparison.Ordinal);
        folder.Write("e/index.en.md", Read("e/index.en.md").Replace("draft: true", "draft: false", StringComparison.Ordinal));
        using var engine = new Engine(folder);
        engine.All();
        Assert.DoesNotContain(engine.Told(), told => told.Contains("OIM22", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_table_has_drafts_and_agendas_and_a_form_for_programs()
    {
        folder.Write("e/agenda.md", "### 09:00–10:00 Ouverture\n");
        folder.Write("e/index.en.md", "---\ntitle: Workshop\ndraft: true\n---\nA text.\n");

        var table = (await CheckAsync("--translations")).Output;
        Assert.Contains("e/agenda.md  original  — (fr)\n", table, StringComparison.Ordinal);
        Assert.Contains("e/index.md   original  existe, brouillon\n", table, StringComparison.Ordinal);

        folder.Write("e/agenda.en.md", "---\ntranslates: [000000]\n---\n### 09:00–10:00 Opening\n");
        var report = JsonDocument.Parse((await CheckAsync("--translations", "--format", "json")).Output).RootElement;
        var agenda = report.GetProperty("translations").EnumerateArray().Single(page => Text(page, "file") == "e/agenda.md");
        var english = agenda.GetProperty("versions")[1];
        Assert.Equal(
            ("en", "e/agenda.en.md", "stale", true, 1),
            (
                Text(english, "language"),
                Text(english, "file"),
                Text(english, "state"),
                english.GetProperty("draft").GetBoolean(),
                english.GetProperty("lines")[0].GetInt32()
            )
        );
        Assert.Contains(report.GetProperty("diagnostics").EnumerateArray(), one =>
            Text(one, "code") == "OIM2005" && Text(one, "file").EndsWith("e/agenda.en.md", StringComparison.Ordinal)
        );

        static string Text(JsonElement of, string key) => of.GetProperty(key).GetString()!;
    }

    [Theory]
    [InlineData("de", "e", "le site n’a pas de langue « de »")]
    [InlineData("en", "f", "aucune page « f »")]
    [InlineData("fr", "e", "cette page existe déjà en « fr » : e/index.md")]
    public async Task What_cannot_be_translated_is_told(string language, string page, string told)
    {
        var (code, _, error) = await TranslateAsync(language, page);

        Assert.Equal(2, code);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(folder.Root, "*.md", SearchOption.AllDirectories).Length);
    }
}
