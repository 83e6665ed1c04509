using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Sections;

/// <summary>What a folder passes on to the pages in it.</summary>
public sealed class KindTests
{
    private static string ViewOf(Answer answer) =>
        answer.Text.Contains("NewsArticle", StringComparison.Ordinal) ? "news"
        : answer.Text.Contains("class=\"facts\"", StringComparison.Ordinal) || answer.Text.Contains("\"Event\"", StringComparison.Ordinal)
            ? "event"
        : "page";

    [Fact]
    public async Task A_cascade_gives_its_kind_to_what_stands_below_unless_a_page_says_otherwise()
    {
        await using var site = await TestSite.StartAsync(
            ("a/index.md", "---\ntitle: A\ncascade: { kind: news, date: 2020-02-01 }\n---\n"),
            ("a/un.md", "# Un\n"),
            ("a/b/deux.md", "# Deux\n"),
            ("a/b/trois.md", "---\ntitle: Trois\nkind: page\n---\n"),
            ("a/c/index.md", "---\ntitle: C\nkind: page\ncascade: { kind: event, start: 2020-01-01 }\n---\n"),
            ("a/c/quatre.md", "# Quatre\n"),
            ("hors.md", "# Hors\n"));

        foreach (
            var (address, kind) in ((string, string)[])
                [("/a/un", "news"), ("/a/b/deux", "news"), ("/a/b/trois", "page"), ("/a/c/quatre", "event"), ("/hors", "page")]
        )
            Assert.Equal(kind, ViewOf(await site.GetAsync(address)));
        Assert.Contains("1er", (await site.GetAsync("/a")).Text, StringComparison.Ordinal);
        Assert.Empty((await site.ProblemsAsync()).Where(problem => !problem.EndsWith("OIM1003", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_changed_cascade_or_slug_of_a_folder_changes_what_stands_below()
    {
        await using var site = await TestSite.StartAsync(
            ("a/index.md", "---\ntitle: A\ncascade: { kind: news, date: 2020-02-01 }\n---\n"),
            ("a/b/deux.md", "# Deux\n"));

        await site.UntilAsync(
            () => site.Folder.Write("a/index.md", "---\ntitle: A\nslug: neuf\ncascade: { kind: page }\n---\n"),
            "/neuf/b/deux",
            answer => answer.Status == 200 && ViewOf(answer) == "page"
        );
        Assert.Equal(404, (await site.GetAsync("/a/b/deux")).Status);
        Assert.Equal(200, (await site.GetAsync("/neuf/b")).Status);
        await site.UntilAsync(() => site.Folder.Delete("a/index.md"), "/a/b/deux", answer => answer.Status == 200);
        Assert.Equal(200, (await site.GetAsync("/a")).Status);
        Assert.Equal(404, (await site.GetAsync("/neuf")).Status);
    }

    [Fact]
    public async Task A_folder_whose_page_cannot_be_read_passes_on_what_it_did()
    {
        using var folder = new TemporaryFolder();
        await using (var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder },
            ("a/index.md", "---\ntitle: A\nslug: rubrique\ncascade: { kind: news, date: 2020-02-01 }\n---\n"), ("a/un.md", "# Un\n")))
        {
            await site.UntilAsync(
                () => site.Folder.Write("a/index.md", "---\ntitle: Bonjour\n}}}{{{ ][ : :\n  - : ]\n---\n"),
                async () => (await site.ProblemsAsync()).Any(problem => problem.StartsWith("a/index.md:3", StringComparison.Ordinal))
            );
            await site.UntilAsync(
                () => site.Folder.Write("a/un.md", "# Un changé\n"),
                "/rubrique/un",
                answer => answer.Text.Contains("Un changé", StringComparison.Ordinal) && ViewOf(answer) == "news"
            );
            await site.UntilAsync(
                () => site.Folder.Write("a/deux.md", "# Deux\n"),
                "/rubrique/deux",
                answer => ViewOf(answer) == "news" && answer.Status == 200
            );
        }

        await using var again = await TestSite.StartAsync(new TestSiteOptions { Folder = folder });
        Assert.Equal("news", ViewOf(await again.GetAsync("/rubrique/deux")));
        Assert.Equal(200, (await again.GetAsync("/rubrique")).Status);
    }

    [Fact]
    public async Task An_event_takes_in_its_agenda_and_gives_it_back()
    {
        await using var site = await TestSite.StartAsync(
            ("e/index.md", "---\ntitle: Rencontre\nkind: event\nstart: 2009-06-04\nend: 2009-06-05\n---\n"),
            ("e/agenda.md", "## 4 juin 2009\n\n### 09:00–10:00 Ouverture solennelle\n\n[rien](rien.pdf)\n"));

        Assert.Contains("Ouverture solennelle", (await site.GetAsync("/e")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await site.GetAsync("/e/agenda")).Status);
        Assert.Contains(
            "e/agenda.md:5:1 OIM1402",
            (await site.ProblemsAsync()).Select(problem => problem.Replace("OIM1401", "OIM1402", StringComparison.Ordinal))
        );
        await site.UntilAsync(
            () => site.Folder.Write("e/agenda.md", "## 4 juin 2009\n\n### 09:00–10:00 Ouverture simple\n"),
            "/e",
            answer => answer.Text.Contains("Ouverture simple", StringComparison.Ordinal)
        );
        Assert.Empty((await site.ProblemsAsync()).Where(problem => problem.StartsWith("e/agenda.md", StringComparison.Ordinal)));
        await site.UntilAsync(
            () => site.Folder.Write("e/index.md", "---\ntitle: Rencontre\n---\n"),
            "/e/agenda",
            answer => answer.Status == 200
        );
        Assert.DoesNotContain("Ouverture simple", (await site.GetAsync("/e")).Text, StringComparison.Ordinal);
        await site.UntilAsync(
            () => site.Folder.Write("e/index.md", "---\ntitle: Rencontre\nkind: event\nstart: 2009-06-04\n---\n"),
            "/e/agenda",
            answer => answer.Status == 404
        );
        await site.UntilAsync(() => site.Folder.Delete("e/index.md"), "/e/agenda", answer => answer.Status == 200);
    }

    [Fact]
    public async Task A_folder_without_a_page_has_one_while_something_visible_is_in_it()
    {
        await using var site = await TestSite.StartAsync(
            ("index.md", "# Accueil\n"),
            ("projet/secret/brouillon.md", "---\ntitle: Secret\ndraft: true\n---\n")
        );

        foreach (var address in (string[])["/projet", "/projet/secret", "/projet/secret/brouillon"])
            Assert.Equal(404, (await site.GetAsync(address)).Status);
        Assert.DoesNotContain(
            "rojet",
            (await site.GetAsync("/")).Text + (await site.GetAsync("/sitemap.xml")).Text + (await site.GetAsync("/plan-du-site")).Text,
            StringComparison.Ordinal
        );
        await site.UntilAsync(
            () => site.Folder.Write("projet/secret/brouillon.md", "# Public\n"),
            "/projet/secret",
            answer => answer.Status == 200
        );
        Assert.Equal(200, (await site.GetAsync("/projet")).Status);
        await site.UntilAsync(
            () => site.Folder.Write("projet/index.md", "# Vrai projet\n"),
            "/projet",
            answer => answer.Text.Contains("Vrai projet", StringComparison.Ordinal)
        );
        await site.UntilAsync(
            () => site.Folder.Delete("projet/index.md"),
            "/projet",
            answer => answer.Text.Contains("<h1>Projet</h1>", StringComparison.Ordinal)
        );
        await site.UntilAsync(() => site.Folder.Delete("projet/secret/brouillon.md"), "/projet", answer => answer.Status == 404);
    }

    [Fact]
    public async Task A_title_without_a_space_longer_than_search_engines_show_is_cut()
    {
        await using var site = await TestSite.StartAsync(
            ("a.md", $"---\ntitle: {new string('é', 130)}\nkind: news\ndate: 2020-01-01\n---\n")
        );

        Assert.Equal(200, (await site.GetAsync("/a")).Status);
    }
}
