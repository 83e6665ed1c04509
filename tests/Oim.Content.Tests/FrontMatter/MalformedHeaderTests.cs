namespace Oim.Content.Tests.FrontMatter;

/// <summary>Headers that were really committed: each is read as what it means, and its line is named.</summary>
public sealed class MalformedHeaderTests
{
    [Theory]
    [InlineData("title: Géodatadays 2026 : Cap sur Tours !", "Géodatadays 2026 : Cap sur Tours !", 2)]
    [InlineData("title: 'L'équipe de l'été'", "L'équipe de l'été", 2)]
    [InlineData("title: \"Le \"grand\" soir\"", "Le \"grand\" soir", 2)]
    [InlineData("title: \"Le grand soir\nweight: 2", "Le grand soir", 2)]
    [InlineData("title: @oim en ligne", "@oim en ligne", 2)]
    [InlineData("title: %age de réussite", "%age de réussite", 2)]
    [InlineData("title: [Atelier] Bilan", "[Atelier] Bilan", 2)]
    [InlineData("title: > Bonjour à tous", "> Bonjour à tous", 2)]
    [InlineData("title:Bonjour collé\nweight: 2", "Bonjour collé", 2)]
    [InlineData("weight: 2\ntitle Bonjour\ndate: 2026-01-02", "Bonjour", 3)]
    [InlineData(" title: Bonjour\nweight: 2", "Bonjour", 2)]
    [InlineData("title: Bonjour\n  weight: 2\nslug: x", "Bonjour", 3)]
    [InlineData("title: Bonjour\ntags:\n    - un\n  - deux\n    - trois", "Bonjour", 5)]
    [InlineData("title: Bonjour\nsummary: un texte\nqui continue\nweight: 2", "Bonjour", 4)]
    [InlineData("title: Bonjour\nsummary: première\n  deuxième : ligne\nweight: 2", "Bonjour", 3)]
    [InlineData("title: \"Un titre\nsur deux lignes\"\nweight: 2", "Un titre sur deux lignes", 2)]
    [InlineData("title: Bonjour\ntags:\n* deux", "Bonjour", 4)]
    public void A_slip_is_read_as_the_text_it_is(string header, string title, int line)
    {
        using var page = ContentCase.Page(header + "\ntypography: false");
        Assert.Equal(title, page.Entry("a.md").Title);
        Assert.Equal([$"a.md:{line} OIM1015"], page.Codes);
    }

    [Theory]
    [InlineData("-----\ntitle: Bonjour\n-----\nTexte.", "a.md:1 OIM1024")]
    [InlineData("---\ntitle: Bonjour\n-----\nTexte.", "a.md:3 OIM1024")]
    [InlineData("—\ntitle: Bonjour\n—\nTexte.", "a.md:1 OIM1024")]
    [InlineData("  ---\n  title: Bonjour\n  ---\nTexte.", "a.md:1 OIM1024")]
    [InlineData("---\ntitle = \"Bonjour\"\n---\nTexte.", "a.md:1 OIM1010")]
    [InlineData("<!-- licence -->\n\n---\ntitle: Bonjour\n---\nTexte.")]
    public void A_header_between_other_lines_than_ours_is_never_shown(string file, params string[] codes)
    {
        using var page = new ContentCase(("a.md", file));
        Assert.Equal(("Bonjour", "<p>Texte.</p>"), (page.Entry("a.md").Title, page.Entry("a.md").Html.Trim()));
        Assert.Equal(codes, page.Codes);
    }

    [Theory]
    [InlineData("<!-- note -->\n\nTexte.")]
    [InlineData("-----\n\nTexte.\n\n-----\n\ntitle: x")]
    [InlineData("—\nTexte\n—")]
    public void A_text_that_starts_with_such_a_line_is_a_text(string file)
    {
        using var page = new ContentCase(("a.md", file));
        Assert.Contains("Texte", page.Entry("a.md").Html, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Codes, code => code.EndsWith("OIM1024", StringComparison.Ordinal));
    }

    [Fact]
    public void Items_that_lag_are_items_of_their_list()
    {
        using var page = ContentCase.Page("title: Bonjour\ntags:\n- un\n - deux\n  - trois");
        Assert.Equal(["un", "deux", "trois"], page.Terms("a.md"));
        Assert.Equal(["a.md:5 OIM1015"], page.Codes);
    }

    [Fact]
    public void A_toml_header_has_lists_and_texts_of_several_lines()
    {
        using var page = new ContentCase(
            (
                "a.md",
                """"
                +++
                title = "Bonjour"
                description = """
                Un résumé
                sur deux lignes."""
                tags = [
                  "un", # oui
                  "deux",
                ]
                weight = 3
                [params]
                summary = "Autre"
                +++
                Texte.
                """"
            )
        );
        Assert.Equal("Un résumé sur deux lignes.", page.Entry("a.md").Summary);
        Assert.Equal(["un", "deux"], page.Terms("a.md"));
        Assert.Equal(["a.md:1 OIM1010"], page.Codes);
    }

    [Fact]
    public void The_message_gives_the_line_to_write_in_both_languages()
    {
        using var page = ContentCase.Page("title: Le climat : agir");
        var diagnostic = Assert.Single(page.Diagnostics);
        Assert.Equal("écrivez « title: \"Le climat : agir\" »", diagnostic.Cure());
        Assert.Equal("write “title: \"Le climat : agir\"”", diagnostic.Cure("en"));
        Assert.StartsWith("“: ” in a text without quotes", diagnostic.Message("en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Bonjour\ntags:\n\t- un\n\t- deux", "4 OIM1017")]
    [InlineData("title: Bonjour\ntitle: Encore", "3 OIM1007")]
    [InlineData("title: Bonjour\nlastmod: 2025-09-31", "3 OIM1016")]
    [InlineData("title: Bonjour\nlastmod: ?", "3 OIM1016")]
    [InlineData("title: Bonjour\ndate: ../TODO", "3 OIM1016")]
    [InlineData("title: Bonjour\nkind: news\ndate: bientôt", "4 OIM1004")]
    [InlineData("title: Bonjour\nkind: news", "1 OIM1009")]
    [InlineData("title: Bonjour\nkind: nws\n", "3 OIM1008")]
    [InlineData("title: Bonjour\nsumary: x", "3 OIM1006")]
    [InlineData("title: Bonjour\n<<<<<<< HEAD\nweight: 1\n=======\nweight: 2\n>>>>>>> autre", "3 OIM1018")]
    [InlineData("title: Bonjour\n}}}{{{ ][ : :\n  - : ]", "3 OIM1001")]
    [InlineData("title: Bonjour\nnoindex: true", "3 OIM1019")]
    public void One_problem_one_message_at_its_line(string header, string expected)
    {
        using var page = ContentCase.Page(header);
        Assert.Equal(["a.md:" + expected], page.Codes);
    }

    [Theory]
    [InlineData("Title: Bonjour\nDRAFT: no\nDate: 27/01/2023")]
    [InlineData("title:\u00A0Bonjour")]
    [InlineData("\u200Btitle: Bonjour")]
    [InlineData("title: Bonjour # un commentaire")]
    [InlineData("title: Bonjour\nlayout: post\nsidebar: false\ndata: [1]")]
    [InlineData("title: Bonjour\ntags: [a, b, ]\naliases:\nthemes:\n  - Droit : civil")]
    [InlineData("title: Bonjour\nlicence: |\n \nthemes:\n  - Sport\nparams: |\n  \n  Du texte d'ici")]
    [InlineData("nom: Bonjour")]
    [InlineData("title: >-\n  Bonjour")]
    public void What_is_only_unusual_is_read_in_silence(string header)
    {
        using var page = ContentCase.Page(header);
        Assert.Equal("Bonjour", page.Entry("a.md").Title);
        Assert.Empty(page.Codes);
    }

    [Fact]
    public void An_embargo_that_cannot_be_read_does_not_end_by_itself()
    {
        using var page = ContentCase.Page("title: Bonjour\npublishDate: demain");
        Assert.True(page.Entry("a.md").Draft);
        Assert.Equal(["a.md:3 OIM1004"], page.Codes);
    }

    [Theory]
    [InlineData("---\ntitle: Bonjour\n\nDu texte.\n", "OIM1002")]
    [InlineData("title: Bonjour\ndate: 2026-01-02\n---\nDu texte.\n", "OIM1012")]
    [InlineData("+++\ntitle = \"Bonjour\"\ndraft = false\n[params]\nx = 1\n+++\nDu texte.\n", "OIM1010")]
    [InlineData("+++\ntitle = \"Bonjour\"\n\nDu texte.\n", "OIM1010")]
    [InlineData("---toml\ntitle = \"Bonjour\"\n---\nDu texte.\n", "OIM1010")]
    [InlineData("{\n\"title\": \"Bonjour\"\n}\nDu texte.\n", "OIM1010")]
    [InlineData("{\"title\": \"Bonjour\", \"meta\": {\"y\": \"}\"}}\n\nDu texte.\n", "OIM1010")]
    [InlineData("---json\n{\"title\": \"Bonjour\"}\n---\nDu texte.\n", "OIM1010")]
    [InlineData("Title: Bonjour\nDate: 2026-01-02\nTags: a, b\n\nDu texte.\n", "OIM1023")]
    public void A_header_out_of_form_is_never_shown_as_text(string file, string code)
    {
        using var page = new ContentCase(("a.md", file));
        Assert.Equal("Bonjour", page.Entry("a.md").Title);
        Assert.Equal("<p>Du texte.</p>", page.Entry("a.md").Html.Trim());
        Assert.Equal([$"a.md:1 {code}"], page.Codes);
    }

    [Fact]
    public void A_header_that_says_its_language_is_a_header()
    {
        using var page = new ContentCase(
            ("a.md", "---yaml\ntitle: Bonjour\n---\nDu texte.\n"),
            ("js.md", "---js\n{\n  title: 'x'\n}\n---\nDu texte.\n")
        );
        Assert.Equal("Bonjour", page.Entry("a.md").Title);
        Assert.Equal("<p>Du texte.</p>", page.Entry("js.md").Html.Trim());
        Assert.Equal(["js.md:1 OIM1010"], page.Codes);
    }

    [Theory]
    [InlineData("---\n\nUn texte entre deux règles.\n\n---\n\nLa suite.\n")]
    [InlineData("Title : un mot\nDate : un autre\n\nLa suite.\n")]
    [InlineData("Note: un mot\nDate: un autre\n\nLa suite.\n")]
    public void Text_that_is_no_header_stays_text(string file)
    {
        using var page = new ContentCase(("a.md", file));
        Assert.Equal(file.Count(char.IsLetter), page.Entry("a.md").Text.Count(char.IsLetter));
        Assert.Equal(["a.md:1 OIM1003"], page.Codes);
    }

    [Theory]
    [InlineData("status: draft", true)]
    [InlineData("Status: Brouillon", true)]
    [InlineData("status: published", false)]
    [InlineData("status: 0", true)]
    [InlineData("status: 1", false)]
    [InlineData("status: draft\npublished: true", false)]
    public void What_was_a_draft_in_another_tool_is_a_draft(string header, bool draft)
    {
        using var page = ContentCase.Page("title: Bonjour\n" + header);
        Assert.Equal(draft, page.Entry("a.md").Draft);
        Assert.Empty(page.Codes);
    }

    [Theory]
    [InlineData("countries: [Sénégal, ml, Haïti]", "SN,ML,HT")]
    [InlineData("countries: Côte d'Ivoire", "CI")]
    public void Countries_may_be_called_by_their_names(string header, string codes)
    {
        using var page = ContentCase.Page("title: Bonjour\n" + header);
        Assert.Equal(codes.Split(','), page.Terms("a.md"));
        Assert.Empty(page.Codes);
    }

    [Fact]
    public void The_country_that_was_probably_meant_is_proposed()
    {
        using var page = ContentCase.Page("title: Bonjour\ncountries: [Sénégall, ZZ]");
        Assert.Equal(
            ["écrivez SN pour Sénégal", "écrivez par exemple HN pour le Honduras"],
            page.Diagnostics.Select(found => found.Cure())
        );
    }

    [Fact]
    public void A_title_that_is_a_list_is_not_missing_too()
    {
        using var page = ContentCase.Page("title: [a, b]");
        Assert.Equal("« title » : attendu un texte, trouvé une liste", Assert.Single(page.Diagnostics).Message());
        Assert.Equal("écrivez « title: » puis un texte", page.Diagnostics[0].Cure());
    }

    [Fact]
    public void A_draft_in_a_foreign_header_is_a_draft()
    {
        using var page = new ContentCase(("a.md", "+++\ntitle = 'Secret'\ndraft = true\n+++\nx\n"));
        Assert.True(page.Entry("a.md").Draft);
    }
}
