using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Sections;

/// <summary>The menu that navigation.yml writes, once in every page.</summary>
public sealed class NavigationTests
{
    private const string Menu = """
        menu:
          - title: Qui
            link: qui
            intro: Une introduction.
            groups:
              - title: Structure
                links:
                  - qui/lui
                  - title: Elle-même
                    link: /qui/elle.md
                  - nulle-part
                  - brouillon
                  - https://ailleurs.example/
          - contact
        footer:
          - title: Pied
            links: [contact, mort]
        """;

    private static Task<TestSite> StartAsync() =>
        TestSite.StartAsync(
            ("navigation.yml", Menu),
            ("index.md", "# Accueil\n"),
            ("contact.md", "# Contact\n"),
            ("brouillon.md", "---\ntitle: B\ndraft: true\n---\n"),
            ("qui/index.md", "# Qui sommes-nous\n"),
            ("qui/lui.md", "# Lui\n"),
            ("qui/elle.md", "# Elle\n"),
            ("qui/autre/loin.md", "# Loin\n")
        );

    [Fact]
    public async Task The_menu_is_written_once_with_native_elements()
    {
        await using var site = await StartAsync();

        var page = await site.PageAsync("/qui/lui");

        Assert.Single(page.QuerySelectorAll("nav#menu-principal"));
        Assert.Single(page.QuerySelectorAll("#menu-principal details > summary"));
        Assert.Equal("Qui", page.QuerySelector("#menu-principal summary")!.TextContent.Trim());
        Assert.Equal(
            ["/qui", "/qui/lui", "/qui/elle", "https://ailleurs.example/", "/contact"],
            page.QuerySelectorAll("#menu-principal a").Select(link => link.GetAttribute("href"))
        );
        Assert.Contains("Une introduction.", page.QuerySelector("#menu-principal")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Elle-même", page.QuerySelector("#menu-principal a[href='/qui/elle']")!.TextContent.Trim());
        Assert.Contains(page.QuerySelectorAll("footer a"), link => link.GetAttribute("href") == "/contact");
    }

    [Fact]
    public async Task The_current_page_and_its_part_are_marked()
    {
        await using var site = await StartAsync();

        var page = await site.PageAsync("/qui/lui");
        var deep = await site.PageAsync("/qui/autre/loin");
        var home = await site.PageAsync("/");

        Assert.Equal(["/qui/lui"], page.QuerySelectorAll("#menu-principal a[aria-current=page]").Select(link => link.GetAttribute("href")));
        Assert.Equal("true", page.QuerySelector("#menu-principal summary")!.GetAttribute("aria-current"));
        Assert.Equal("true", deep.QuerySelector("#menu-principal summary")!.GetAttribute("aria-current"));
        Assert.Empty(home.QuerySelectorAll("#menu-principal [aria-current]"));
    }

    [Fact]
    public async Task The_breadcrumb_leads_from_home_to_the_page()
    {
        await using var site = await StartAsync();

        var page = await site.PageAsync("/qui/autre/loin");

        Assert.Equal(
            ["Accueil /", "Qui sommes-nous /qui", "Autre /qui/autre", "Loin "],
            page.QuerySelectorAll(".breadcrumb li")
                .Select(step => $"{step.TextContent.Trim()} {step.QuerySelector("a")?.GetAttribute("href")}")
        );
        Assert.Equal("Loin", page.QuerySelector(".breadcrumb [aria-current=page]")!.TextContent);
        Assert.Empty((await site.PageAsync("/")).QuerySelectorAll(".breadcrumb"));
    }

    [Fact]
    public async Task Dead_and_draft_targets_are_told_at_their_line()
    {
        await using var site = await StartAsync();

        Assert.Equal(
            ["navigation.yml:11:13 OIM1501", "navigation.yml:12:13 OIM1502", "navigation.yml:17:22 OIM1501"],
            (await site.ProblemsAsync()).Where(problem => problem.StartsWith("navigation", StringComparison.Ordinal))
        );
        Assert.Contains("« nulle-part »", (await site.MessagesAsync("OIM1501"))[0], StringComparison.Ordinal);
        await site.UntilAsync(
            () => site.Folder.Write("nulle-part.md", "# Quelque part\n"),
            "/",
            answer => answer.Text.Contains("/nulle-part\"", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("navigation.yml:11:13 OIM1501", await site.ProblemsAsync());
        await site.UntilAsync(() => site.Folder.Delete("contact.md"), "/contact", answer => answer.Status == 404);
        Assert.Contains("navigation.yml:14:5 OIM1501", await site.ProblemsAsync());
        Assert.DoesNotContain("/contact\"", (await site.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shortcuts_stand_in_the_header_of_every_page_and_are_checked()
    {
        await using var site = await TestSite.StartAsync(
            ("navigation.yml", "shortcuts:\n  - contact\n  - title: Presse\n    link: mort\n"),
            ("index.md", "# Accueil\n"),
            ("contact.md", "# Contact\n"),
            ("qui/elle.md", "# Elle\n")
        );

        foreach (var address in new[] { "/", "/qui/elle" })
        {
            var shortcut = Assert.Single((await site.PageAsync(address)).QuerySelectorAll("header .shortcuts a"));
            Assert.Equal(("/contact", "Contact"), (shortcut.GetAttribute("href"), shortcut.TextContent));
        }

        Assert.Equal(["navigation.yml:4:11 OIM1501"], await site.ProblemsAsync());
    }

    [Fact]
    public async Task A_page_has_one_search_field_and_its_header_leads_to_it()
    {
        await using var site = await TestSite.StartAsync(("index.md", "# Accueil\n"), ("contact.md", "# Contact\n"));

        foreach (var (address, field) in new[] { ("/", "#q2"), ("/contact", "#q"), ("/recherche", "#q2"), ("/perdu", "#q2") })
        {
            var page = await site.PageAsync(address);
            Assert.Single(page.QuerySelectorAll("input[type=search]"));
            Assert.NotNull(page.QuerySelector(field));
            Assert.NotNull(page.QuerySelector($".skip-links a[href='{field}']"));
        }
    }

    [Fact]
    public async Task A_menu_that_breaks_stays_as_it_was_and_one_broken_from_the_start_shows_what_it_can()
    {
        await using var site = await StartAsync();
        await site.UntilAsync(
            () => site.Folder.Write("navigation.yml", "menu:\n  - title: [cassé\n"),
            async () =>
                (await site.ProblemsAsync()).Any(problem =>
                    problem.StartsWith("navigation.yml:", StringComparison.Ordinal) && problem.EndsWith("OIM1015", StringComparison.Ordinal)
                )
        );
        Assert.NotNull((await site.PageAsync("/")).QuerySelector("#menu-principal a[href='/qui/elle']"));
        await site.UntilAsync(
            () => site.Folder.Delete("navigation.yml"),
            "/",
            answer => !answer.Text.Contains("/qui/elle\"", StringComparison.Ordinal)
        );

        await using var flawed = await TestSite.StartAsync(
            ("navigation.yml", "menu:\n  - link: a\n  - groups:\n      - links:\n          - title: Sans lien\n"),
            ("site.yml", "name: Nom choisi\ntimeZone: Mars/Phobos\n"),
            ("a.md", "# A\n")
        );
        Assert.Contains("Nom choisi", (await flawed.GetAsync("/a")).Text, StringComparison.Ordinal);
        Assert.NotNull((await flawed.PageAsync("/a")).QuerySelector("#menu-principal a[href='/a']"));
        Assert.Equal(
            ["navigation.yml:5:13 OIM1009", "site.yml:2:11 OIM1014"],
            (await flawed.ProblemsAsync()).Where(problem => problem.Contains(".yml", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_change_of_the_menu_is_seen_on_every_page()
    {
        await using var site = await StartAsync();
        _ = await site.GetAsync("/qui/lui");

        await site.UntilAsync(
            () => site.Folder.Write("navigation.yml", "menu:\n  - title: Autre menu\n    link: contact\n"),
            "/qui/lui",
            answer => answer.Text.Contains("Autre menu", StringComparison.Ordinal)
        );

        Assert.Contains("Autre menu", (await site.GetAsync("/")).Text, StringComparison.Ordinal);
    }
}
