using System.Text;
using System.Text.Json;
using Oim.Content.Checks;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.LanguageServer;

/// <summary>What is underlined while one types, before anything is saved.</summary>
public sealed class RedLineTests(EditedSite site) : IClassFixture<EditedSite>
{
    private LanguageClient Client => site.Client;

    [Fact]
    public async Task A_wrong_word_is_underlined_before_the_file_is_saved()
    {
        var uri = site.NewPage("---\ntitle: Essai\ndate: 2026-05-12\n---\nTexte.\n");
        await Client.DiagnosticsAsync(uri, found => found.Count == 0);

        Client.Change(uri, "---\ntitle: Essai\ndate: 2026-13-45\n---\nTexte.\n");
        var problem = Assert.Single(await Client.DiagnosticsAsync(uri, found => found.Count == 1));

        Assert.Equal("OIM1004", problem.GetProperty("code").GetString());
        Assert.Equal(1, problem.GetProperty("severity").GetInt32());
        Assert.Equal("(2,6)-(2,16)", RangeOf(problem));
        Assert.Equal(
            "date « 2026-13-45 » : attendu une date AAAA-MM-JJ — écrivez par exemple 2026-12-01, ou 2026-12-01T14:00 avec l’heure",
            problem.GetProperty("message").GetString()
        );
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\r\n", "\uFEFF")]
    public async Task Places_count_UTF_16_units_whatever_ends_the_lines(string end, string mark)
    {
        var uri = site.NewPage(
            mark + string.Join(end, "---", "title: \"Été 🌍\"", "date: 2026-05-12", "---", "🌍 é [perdu](/nulle-part) ici.", "")
        );

        var problem = Assert.Single(await Client.DiagnosticsAsync(uri, found => found.Count > 0));

        Assert.Equal("OIM1401", problem.GetProperty("code").GetString());
        Assert.Equal("(4,5)-(4,25)", RangeOf(problem));
    }

    [Theory]
    [InlineData("---\ntitle: a\ndraf: oui\ndate: 2026-05-12\n---\n", "OIM1006 (2,0)-(2,4)")]
    [InlineData("---\ntitle: a\ndate: 2026-05-12\ncountries: [SN, ZZ]\n---\n", "OIM1013 (3,16)-(3,18)")]
    [InlineData("---\ntitle: a\ndate: 2026-05-12\nkind: nouvelle\n---\n", "OIM1008 (3,6)-(3,14)")]
    [InlineData("---\ntitle: a\ndate: \"demain\"\n---\n", "OIM1004 (2,6)-(2,14)")]
    [InlineData("---\ntitle: a\ndate: 2026-05-12\n", "OIM1002 (0,0)-(0,3)")]
    public async Task The_line_is_under_the_words_that_the_message_names(string text, string expected)
    {
        var uri = site.NewPage(text);

        var found = await Client.DiagnosticsAsync(uri, found => found.Count > 0);

        Assert.Equal([expected], found.Select(problem => $"{problem.GetProperty("code").GetString()} {RangeOf(problem)}"));
    }

    [Fact]
    public async Task An_agenda_is_read_with_its_event()
    {
        var (agenda, page) = (site.UriOf("reunion/agenda.md"), site.UriOf("reunion/index.md"));
        Client.Open(page, File.ReadAllText(site.Folder.Full("reunion/index.md")));
        await Client.DiagnosticsAsync(page, found => found.Count == 0);

        Client.Open(agenda, "## Mardi 1er décembre 2026\n\n- 10:00-09:00 Accueil\n");

        Assert.NotEmpty(await Client.DiagnosticsAsync(agenda, found => found.Count > 0));
    }

    [Fact]
    public async Task Menus_and_settings_are_read_too()
    {
        var (menu, settings) = (site.UriOf("navigation.yml"), site.UriOf("site.yml"));
        Client.Open(menu, "menu:\n  - link: /actualites\n  - link: /perdu\n");
        var dead = Assert.Single(await Client.DiagnosticsAsync(menu, found => found.Count > 0));
        Client.Open(settings, "name: Essai\ntimeZone: Paris\n");
        var zone = Assert.Single(await Client.DiagnosticsAsync(settings, found => found.Count > 0));

        Assert.Equal("(2,10)-(2,16)", RangeOf(dead));
        Assert.Equal("(1,10)-(1,15)", RangeOf(zone));
    }

    [Fact]
    public async Task A_page_that_is_not_saved_mends_the_links_of_another()
    {
        var uri = site.NewPage("---\ntitle: a\ndate: 2026-05-12\n---\n[b](/actualites/suite)\n");
        await Client.DiagnosticsAsync(uri, found => found.Count == 1);

        Client.Open(site.UriOf("actualites/suite.md"), "---\ntitle: b\ndate: 2026-05-12\n---\nTexte.\n");

        await Client.DiagnosticsAsync(uri, found => found.Count == 0);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_named_when_it_is_opened()
    {
        site.Folder.Write("actualites/latin.md", Encoding.Latin1.GetBytes("---\ntitle: Été\ndate: 2026-05-12\n---\nTexte.\n"));
        var uri = site.UriOf("actualites/latin.md");

        Client.Open(uri, "---\ntitle: \uFFFDt\uFFFD\ndate: 2026-05-12\n---\nTexte.\n");

        var problem = Assert.Single(await Client.DiagnosticsAsync(uri, found => found.Count > 0));
        Assert.Contains("UTF-8", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Half-typed headers, as they are between two keystrokes.</summary>
    [Theory]
    [InlineData("---\ntitle: C'est l'été: voici\ndate: 2026-05-12\n---\n[x](y\n# A\n### B\n")]
    [InlineData("---\ntitle: 'L'été'\n\tdate: x\nthemes: [a, b\n---\n")]
    [InlineData("---\ntitle: a\ncontacts:\n  - nom: b\n    telephon: 3\n  -\n---\n![](rien.png)\n")]
    [InlineData("title: a\ndate: 2026-05-12\n---\nTexte\n")]
    [InlineData("---\n}}} ][\n---\n")]
    [InlineData("")]
    public async Task What_is_said_is_what_check_says_of_the_saved_file(string text)
    {
        const string path = "actualites/meme.md";
        site.Folder.Write(path, text);
        using var engine = new Engine(site.Folder, $"verification-{Guid.NewGuid():N}");
        engine.All();
        var expected = DiagnosticList
            .Of(engine.Store)
            .Where(problem => problem.File == path)
            .Select(problem => $"{problem.Rule.Code} {problem.Message()} — {problem.Cure()}")
            .ToList();
        var uri = site.UriOf(path);
        Client.Open(uri, "---\ntitle: Autre\ndate: 2026-05-12\n---\nTexte.\n");
        await Client.DiagnosticsAsync(uri, found => found.Count == 0);

        Client.Change(uri, text);

        await Client.DiagnosticsAsync(uri, found =>
            found
                .Select(problem => $"{problem.GetProperty("code").GetString()} {problem.GetProperty("message").GetString()}")
                .SequenceEqual(expected)
        );
        Client.Close(uri);
    }

    [Fact]
    public async Task Nothing_stays_underlined_in_a_file_that_is_closed_while_it_is_read()
    {
        for (var round = 0; round < 20; round++)
        {
            var closed = site.NewPage("---\ntitle: a\ndate: jamais\n---\n");
            if (round % 2 == 0) await Client.DiagnosticsAsync(closed, found => found.Count > 0);
            Client.Change(closed, "---\ntitle: a\ndate: demain\n---\n");
            Client.Close(closed);

            // What is said of a file opened later comes after all that was still to be said of it.
            var other = site.NewPage("---\ntitle: b\ndate: encore\n---\n");
            await Client.DiagnosticsAsync(other, found => found.Count > 0);
            Assert.Empty(Client.LastSaid(closed).EnumerateArray());
            Client.Close(other);
        }
    }

    private static string RangeOf(JsonElement problem)
    {
        static string Place(JsonElement place) => $"({place.GetProperty("line").GetInt32()},{place.GetProperty("character").GetInt32()})";
        return $"{Place(problem.GetProperty("range").GetProperty("start"))}-{Place(problem.GetProperty("range").GetProperty("end"))}";
    }
}
