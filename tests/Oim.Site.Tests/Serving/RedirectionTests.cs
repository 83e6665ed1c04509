using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>Addresses of an older site, in one file.</summary>
public sealed class RedirectionTests
{
    private const string Page = "---\ntitle: Page\n---\n";

    private static Task<TestSite> StartAsync(string csv) =>
        TestSite.StartAsync(
            ("index.md", Page),
            ("a/index.md", Page),
            ("a/un.md", Page),
            ("a/deux.md", "---\ntitle: Deux\naliases: [/vieux/deux]\n---\n"),
            ("redirections.csv", csv)
        );

    private static async Task<(int Status, string? Location)> AskAsync(TestSite site, string address)
    {
        var answer = await site.GetAsync(address);
        return (answer.Status, answer.Header("Location"));
    }

    [Fact]
    public async Task Lines_lead_on_with_and_without_a_pattern()
    {
        await using var site = await StartAsync(
            "ancienne;nouvelle\n# commentaire\n/node/1;/a/un\n\"https://ancien.example/x\";/a\n"
                + "/index.php?id=7;/a/un\n/vieux/*;/a/*\n/blog/*;/a\n/blog/ici;/a/un\n"
        );

        Assert.Equal((301, "/a/un"), await AskAsync(site, "/node/1"));
        Assert.Equal((301, "/a"), await AskAsync(site, "/x"));
        Assert.Equal((301, "/a/un"), await AskAsync(site, "/index.php?id=7"));
        Assert.Equal((301, "/a/un"), await AskAsync(site, "/vieux/un"));
        Assert.Equal((301, "/a/deux"), await AskAsync(site, "/vieux/deux"));
        Assert.Equal((301, "/a"), await AskAsync(site, "/blog/2009/05"));
        Assert.Equal((301, "/a/un"), await AskAsync(site, "/blog/ici"));
        Assert.Equal(404, (await AskAsync(site, "/vieux/trois")).Status);
        Assert.Equal(404, (await AskAsync(site, "/redirections.csv")).Status);
        Assert.Empty((await site.ProblemsAsync()).Where(problem => problem.StartsWith("redirections", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task They_are_checked_like_aliases()
    {
        await using var site = await StartAsync(
            "/node/1,/nulle-part\n/a/un,/a/deux\nbonjour\n/vieux/*,/perdu/*\n/recherche,/a\n/x/*/y,/a\n/z/*,/a\n/z/*,/a/un\n"
        );

        Assert.Equal(
            [
                "redirections.csv:1:1 OIM1307",
                "redirections.csv:2:1 OIM1302",
                "redirections.csv:3:1 OIM1308",
                "redirections.csv:4:1 OIM1307",
                "redirections.csv:5:1 OIM1305",
                "redirections.csv:6:1 OIM1308",
                "redirections.csv:8:1 OIM1304",
            ],
            (await site.ProblemsAsync()).Where(problem => problem.StartsWith("redirections", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_line_that_leads_to_a_draft_is_told_as_one_and_one_that_leads_to_another_site_is_not_followed()
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "name: Essai\nbaseUrl: https://essai.example\n"),
            ("index.md", Page),
            ("a.md", Page),
            ("b.md", "---\ntitle: B\ndraft: true\n---\n"),
            (
                "redirections.csv",
                "/x;/b\n/y;https://essai.example/a\n/z;https://autre.example/a\n/t;https://\n/p/*;https://autre.example/*\n"
                    + "https://ancien.example/u;https://ancien.example/a\n"
            )
        );

        Assert.Equal(
            ["1:1 OIM1309", "3:1 OIM1310", "4:1 OIM1310", "5:1 OIM1310"],
            (await site.ProblemsAsync()).Select(problem => problem["redirections.csv:".Length..])
        );
        Assert.Equal((301, "/a"), await AskAsync(site, "/y"));
        Assert.Equal((301, "/a"), await AskAsync(site, "/u"));
        foreach (var address in (string[])["/x", "/z", "/t", "/p/a"]) Assert.Equal(404, (await AskAsync(site, address)).Status);
    }

    [Fact]
    public async Task A_site_that_does_not_say_where_it_lives_takes_every_host_for_its_own()
    {
        await using var site = await TestSite
            .StartAsync(("index.md", Page), ("a.md", Page), ("redirections.csv", "/x;https://essai.example/a\n"));

        Assert.Equal((301, "/a"), await AskAsync(site, "/x"));
    }

    [Fact]
    public async Task A_saved_line_takes_effect_at_once_and_links_know_it()
    {
        await using var site = await TestSite
            .StartAsync(("index.md", Page + "Un [lien](/vieux/un).\n"), ("a/index.md", Page), ("a/un.md", Page));
        Assert.Single(await site.MessagesAsync("OIM1401"));

        await site.UntilAsync(() => site.Folder.Write("redirections.csv", "/vieux/*;/a/*\n"), "/vieux/un", answer => answer.Status == 301);

        Assert.Empty(await site.MessagesAsync("OIM1401"));
    }
}
