using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>Pages that were and are no more, and old addresses: one answer, never a chain, never a circle.</summary>
public sealed class MovedTests
{
    private static readonly (string, string)[] Files =
    [
        ("index.md", "# Accueil\n"),
        ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
        ("actualites/2013/une-reunion.md", "---\ntitle: Une réunion\ndate: 2013-05-06\naliases: [/ancienne/reunion]\n---\nTexte.\n"),
        ("actualites/2013/fiche.pdf", "%PDF-1.4"),
        (
            "actualites/2013/reunion-retiree.md",
            "---\ntitle: Chose retirée\ndate: 2013-05-06\nexpiryDate: 2014-02-03\naliases: [/vieille/reunion]\n---\n"
        ),
        ("actualites/2013/jamais.md", "---\ntitle: Jamais\ndate: 2013-05-06\nexpiryDate: 2014-02-03\ndraft: true\n---\n"),
    ];

    public static TheoryData<string, string> LooseForms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (var prefix in (string[])["", "/fr", "/FR"])
                foreach (
                    var (page, target) in ((string, string)[])
                        [
                            ("/actualites", "/actualites"),
                        ("/actualites/2013/une-reunion", "/actualites/2013/une-reunion"),
                        ("/Actualites/2013/Une-Reunion", "/actualites/2013/une-reunion"),
                        ("/actualites/2013/une réunion", "/actualites/2013/une-reunion"),
                        ("/ancienne/reunion", "/actualites/2013/une-reunion"),
                        ("/Ancienne/Reunion", "/actualites/2013/une-reunion"),
                        ]
                )
                    foreach (var end in (string[])["", "/", "//", "/index.html", "/index", ".html", ".HTM", ".aspx", ".php"])
                        if (prefix + page + end != target)
                            forms.Add(prefix + page + end, target);
            foreach (var form in (string[])["/fr", "/FR/", "/index.html", "/fr/index.htm", "/index"])
                forms.Add(form, "/");
            foreach (var form in (string[])["/fr/recherche", "/Recherche/", "/recherche.html", "/fr/Recherche/"])
                forms.Add(form, "/recherche");
            foreach (var form in (string[])["/fr/actualites/2013/fiche.pdf", "/ACTUALITES/2013/FICHE.PDF"])
                forms.Add(form, "/actualites/2013/fiche.pdf");
            return forms;
        }
    }

    [Fact]
    public async Task Every_loose_form_of_an_address_is_answered_once()
    {
        await using var site = await TestSite.StartAsync(Files);
        Assert.True(LooseForms.Count > 100);

        foreach (var row in LooseForms)
        {
            var (form, target) = ((string)row[0], (string)row[1]);
            var answer = await site.GetAsync(Uri.EscapeDataString(form).Replace("%2F", "/", StringComparison.Ordinal) + "?q=a%20b");

            Assert.Equal((form, 301, target + "?q=a%20b"), (form, answer.Status, answer.Header("Location")));
        }

        foreach (var target in LooseForms.Select(row => (string)row[1]).Distinct(StringComparer.Ordinal))
            Assert.Equal(200, (await site.GetAsync(target)).Status);
    }

    [Theory]
    [InlineData("/./actualites/2013/une-reunion", "/actualites/2013/une-reunion")]
    [InlineData("/a/../actualites", "/actualites")]
    public async Task Dots_in_an_address_are_tidied_up_in_one_step(string address, string target)
    {
        await using var site = await TestSite.StartAsync(Files);

        var answer = await RawHttp.GetAsync(site, address);

        Assert.Equal((301, target), (answer.Status, answer.Header("Location")));
    }

    [Theory]
    [InlineData("/actualites/2013/reunion-retiree")]
    [InlineData("/actualites/2013/reunion-retiree/")]
    [InlineData("/fr/Actualites/2013/Reunion-Retiree")]
    [InlineData("/vieille/reunion")]
    [InlineData("/Vieille/Reunion/")]
    public async Task A_page_that_is_gone_says_so_kindly_at_all_its_addresses(string address)
    {
        await using var site = await TestSite.StartAsync(Files);

        var answer = await site.GetAsync(address);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(answer.Text);

        Assert.Equal(410, answer.Status);
        Assert.Contains("3 février 2014", page.QuerySelector("main")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("/actualites/2013", links);
        Assert.Contains("/actualites/2013/une-reunion", links);
        Assert.DoesNotContain("Chose", answer.Text, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/actualites/2013/jamais")]
    [InlineData("/index.php")]
    [InlineData("/actualites/2013/une-reunion/suite.html")]
    public async Task What_never_was_is_404(string address)
    {
        await using var site = await TestSite.StartAsync(Files);

        Assert.Equal(404, (await site.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Old_addresses_in_a_circle_a_chain_or_out_of_reach_are_named_at_their_line()
    {
        await using var site = await TestSite.StartAsync(
            ("a.md", "---\ntitle: A\naliases:\n  - /a\n  - /b\n  - /partage\n  - /recherche\n  - /note.pdf\n---\n"),
            ("b.md", "---\ntitle: B\naliases: [/partage]\n---\n"),
            ("note.pdf", "%PDF-1.4"));

        Assert.Equal(
            ["a.md:4:5 OIM1303", "a.md:5:5 OIM1302", "a.md:7:5 OIM1305", "a.md:8:5 OIM1305", "b.md:3:11 OIM1304"],
            await site.ProblemsAsync()
        );
        Assert.Contains("a.md", Assert.Single(await site.MessagesAsync("OIM1304")), StringComparison.Ordinal);
        Assert.Equal("/a", (await site.GetAsync("/partage")).Header("Location"));
        Assert.Equal(200, (await site.GetAsync("/a")).Status);
        Assert.Equal(200, (await site.GetAsync("/b")).Status);
        await site.UntilAsync(() => site.Folder.Write("a.md", "---\ntitle: A\n---\n"), async () => (await site.ProblemsAsync()).Count == 0);
        Assert.Equal("/b", (await site.GetAsync("/partage")).Header("Location"));
    }
}
