using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Markdown;

/// <summary>Every page as its Markdown: what readers may know of it, and nothing of what is between editors.</summary>
public sealed class MarkdownTests(MarkdownTests.Served served) : IClassFixture<MarkdownTests.Served>
{
    private readonly TestSite site = served.Site;

    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Maison\nbaseUrl: https://exemple.org\nlanguages: [fr]\n"),
        ("index.md", "# Accueil\n\nBonjour.\n"),
        ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
        ("actualites/une.md", """
            ---
            title: Une
            date: 2013-05-06   # à vérifier avec le bureau
            place: Pays : là-bas
            countries: [NO, HN]
            contacts:
              - name: Awa Diop
                phone: +33 1 23
            aliases: [/vieille]
            slug: premiere
            weight: 3
            silence: { OIM1704: raison }
            responsable: Interne
            expiryDate: 2031-01-01
            ---

            Voir [deux](deux.md "titre") et [nulle part](rien.md).<!-- ne pas
            publier --> Fin.

            ```html
            <!-- un exemple --> [lien](deux.md)
            ```
            """),
        ("actualites/deux.md", "---\ntitle: Deux\ndate: 2012-01-01\n---\n"),
        ("actualites/brouillon.md", "---\ntitle: Secret\ndate: 2013-01-01\ndraft: true\n---\n"),
        ("actualites/expiree.md", "---\ntitle: Secret\ndate: 2013-01-01\nexpiryDate: 2014-01-01\n---\n"),
        ("reunion/index.md", "---\ntitle: Réunion\nkind: event\nstart: 2009-06-04\npeople: { \"Jean Martin\": autre }\n---\nTexte.\n"),
        ("reunion/agenda.md", "## 4 juin 2009\n\n### 09:00–10:00 Ouverture\n"),
    ];

    [Fact]
    public async Task The_header_holds_the_public_keys_and_no_other()
    {
        var answer = await site.GetAsync("/actualites/premiere.md");

        Assert.Equal("text/markdown; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("<https://exemple.org/actualites/premiere>; rel=\"canonical\"", answer.Header("Link"));
        Assert.Equal("noindex", answer.Header("X-Robots-Tag"));
        Assert.StartsWith("""
            ---
            title: "Une"
            url: "https://exemple.org/actualites/premiere"
            language: "fr"
            kind: "news"
            date: 2013-05-06
            countries:
              - "NO"
              - HN
            contacts:
              - name: Awa Diop
                phone: "+33 1 23"
            place: "Pays : là-bas"
            ---

            """.ReplaceLineEndings("\n"), answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_lead_somewhere_and_comments_stay_with_the_editors()
    {
        var text = (await site.GetAsync("/actualites/premiere.md")).Text;

        Assert.Contains(
            "[deux](https://exemple.org/actualites/deux \"titre\") et [nulle part](rien.md).Fin.",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("publier", text, StringComparison.Ordinal);
        Assert.Contains("<!-- un exemple --> [lien](deux.md)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/markdown", true)]
    [InlineData("text/markdown, text/html;q=0.9, */*;q=0.1", true)]
    [InlineData("TEXT/Markdown", true)]
    [InlineData("text/html, text/markdown;q=0.5", false)]
    [InlineData("text/markdown;q=0.5, */*;q=0.8", false)]
    [InlineData("text/markdown;q=0.5, text/*", false)]
    [InlineData("text/markdown;q=0.5, text/html;q=0.1, */*", true)]
    [InlineData("text/markdown, */*", true)]
    [InlineData("text/markdown;q=0", false)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false)]
    [InlineData("text/markdown;;;,", false)]
    public async Task A_page_answers_in_the_form_that_is_preferred(string accept, bool isMarkdown)
    {
        // The second is answered from ready bytes.
        for (var i = 0; i < 2; i++)
        {
            var answer = await site.GetAsync("/actualites/premiere", ("Accept", accept));

            Assert.Equal(200, answer.Status);
            Assert.StartsWith(isMarkdown ? "text/markdown" : "text/html", answer.Header("Content-Type"), StringComparison.Ordinal);
            Assert.Contains("Accept,", answer.Header("Vary") + ",", StringComparison.Ordinal);
            if (isMarkdown)
                Assert.Equal("/actualites/premiere.md", answer.Header("Content-Location"));
            Assert.Equal(
                304,
                (await site.GetAsync("/actualites/premiere", ("Accept", accept), ("If-None-Match", answer.Header("ETag")!))).Status
            );
        }
    }

    [Fact]
    public async Task A_page_of_the_sites_own_stays_HTML()
    {
        var answer = await site.GetAsync("/plan-du-site", ("Accept", "text/markdown"));

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("text/html", answer.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/actualites/brouillon.md", 404)]
    [InlineData("/actualites/expiree.md", 410)]
    [InlineData("/actualites/rien.md", 404)]
    [InlineData("/plan-du-site.md", 404)]
    public async Task What_visitors_may_not_see_has_no_Markdown(string address, int status)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(status, answer.Status);
        Assert.DoesNotContain("Secret", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_brings_its_agenda_and_keeps_the_editors_notes()
    {
        var text = (await site.GetAsync("/reunion.md")).Text;

        Assert.EndsWith("Texte.\n\n## 4 juin 2009\n\n### 09:00–10:00 Ouverture\n", text, StringComparison.Ordinal);
        Assert.Contains("start: 2009-06-04\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Martin", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_errors_keep_it_from_being_shown_is_not_told_either()
    {
        await using var other = await TestSite.StartAsync(Files);
        await other.UntilAsync(
            () => other.Folder.Write("actualites/deux.md", "---\ntitle: Deux\ndate: 2012-99-99\n---\nPas encore.\n"),
            async () => (await other.ProblemsAsync()).Any(problem => problem.StartsWith("actualites/deux.md", StringComparison.Ordinal))
        );

        Assert.Equal(404, (await other.GetAsync("/actualites/deux.md")).Status);
        var page = await other.GetAsync("/actualites/deux", ("Accept", "text/markdown"));
        Assert.Equal(200, page.Status);
        Assert.StartsWith("text/html", page.Header("Content-Type"), StringComparison.Ordinal);
        Assert.DoesNotContain("Pas encore", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_is_called_index_and_llms_txt_lists_the_pages()
    {
        Assert.Contains("Bonjour.", (await site.GetAsync("/index.md")).Text, StringComparison.Ordinal);
        var list = await site.GetAsync("/llms.txt");
        Assert.Equal("text/plain; charset=utf-8", list.Header("Content-Type"));
        Assert.StartsWith("# Maison\n", list.Text, StringComparison.Ordinal);
        Assert.Contains("\n## Actualités\n", list.Text, StringComparison.Ordinal);
        Assert.Contains("- [Une](https://exemple.org/actualites/premiere.md)", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_has_the_facts_of_its_original_and_llms_txt_is_there_in_each_language()
    {
        await using var other = await TestSite.StartAsync(
            ("site.yml", "name: Maison\nbaseUrl: https://exemple.org\n"),
            ("index.md", "# Maison\n"),
            ("index.en.md", "# Home\n"),
            ("une.md", "---\ntitle: Une\ndate: 2024-05-06\nsummary: Un mot.\n---\nTexte.\n"),
            ("une.en.md", "---\ntitle: One\nslug: one\nsummary: A word.\n---\nText.\n")
        );

        var page = (await other.GetAsync("/en/one.md")).Text;
        Assert.Contains("date: 2024-05-06\n", page, StringComparison.Ordinal);
        Assert.Contains("summary: A word.\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Un mot", page, StringComparison.Ordinal);

        var list = (await other.GetAsync("/en/llms.txt")).Text;
        Assert.Contains("- [One](https://exemple.org/en/one.md)", list, StringComparison.Ordinal);
        Assert.Contains("- [Français](https://exemple.org/llms.txt)", list, StringComparison.Ordinal);
        Assert.Contains("- [English](https://exemple.org/en/llms.txt)", (await other.GetAsync("/llms.txt")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await other.GetAsync("/es/llms.txt")).Status);
    }

    [Fact]
    public async Task The_parts_of_llms_txt_stand_in_the_order_of_the_sites_language_wherever_it_runs()
    {
        // Spanish counts ñ as a letter after n; most cultures, and none, do not.
        await using var other = await TestSite.StartAsync(
            ("site.yml", "languages: [es]\n"),
            ("index.md", "# Inicio\n"),
            ("a/index.md", "# Nzebi\n"),
            ("b/index.md", "# Ñandú\n"),
            ("c/index.md", "# nación\n")
        );

        var parts = (await other.GetAsync("/llms.txt")).Text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal));

        Assert.Equal(["## nación", "## Nzebi", "## Ñandú"], parts);
    }

    public sealed class Served() : StandingSite(() => TestSite.StartAsync(Files));
}
