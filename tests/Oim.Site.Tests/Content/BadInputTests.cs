using System.Text;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Content;

/// <summary>Each bad file is a clear message at its place, and the rest of the site is up.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string, string, bool> Texts => new()
    {
        // name, text, diagnostic, whether there is a page all the same
        { "yaml.md", "---\ntitle: Bon\nx: [a, b\ny: c\n---\nTexte.\n", "3:1 OIM1015", true },
        { "type.md", "---\ntitle: Type\nweight: lourd\n---\nTexte.\n", "3:9 OIM1005", true },
        { "genre.md", "---\ntitle: Genre\nkind: evnt\n---\nTexte.\n", "3:7 OIM1008", true },
        { "fuseau.md", "---\ntitle: Fuseau\nkind: event\nstart: 2020-01-01\ntimeZone: Lune/Mer\n---\n", "5:11 OIM1014", true },
        { "nouvelle.md", "---\ntitle: Nouvelle\nkind: news\n---\nTexte.\n", "1:1 OIM1009", true },
        { "vide.md", "", "1:1 OIM1104", true },
        { "sans-en-tete.md", "Rien qu’un texte.\n", "1:1 OIM1003", true },
        { "ouvert.md", "---\ntitle: Ouvert\n\nTexte.\n", "1:1 OIM1002", true },
        { "double.md", "---\ntitle: Un\ntitle: Deux\n---\n", "3:1 OIM1007", true },
        { "cle.md", "---\ntitle: Clé\nsumary: Oubli\n---\n", "3:1 OIM1006", true },
        { "toml.md", "+++\ntitle = \"Toml\"\n+++\nTexte.\n", "1:1 OIM1010", true },
        { "lien.md", "# Lien\n\n[ici](nulle-part.md) [là](../../hors.md) [non](javascript:alert)\n", "3:1 OIM1401", true },
        { "html.md", "# HTML\n\n<script>alert(1)</script>\n", "3:1 OIM1201", true },
        { "fusion.md", "# Fusion\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> autre\n", "3:1 OIM1204", true },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_bad_file_is_told_at_its_place_and_the_rest_is_up(string file, string text, string diagnostic, bool hasPage)
    {
        await using var site = await TestSite.StartAsync(("bonne.md", "# Bonne\n"), (file, text));

        Assert.Contains(await site.ProblemsAsync(), problem =>
            problem.StartsWith(file + ":", StringComparison.Ordinal) && problem.EndsWith(diagnostic, StringComparison.Ordinal)
        );
        Assert.Equal(hasPage ? 200 : 404, (await site.GetAsync("/" + file[..^3])).Status);
        Assert.Equal(200, (await site.GetAsync("/bonne")).Status);
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task Files_that_are_not_UTF8_huge_unreadable_binary_or_linked_from_outside_are_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bonne.md", "# Bonne\n");
        folder.Write("latin.md", [.. "---\ntitle: "u8, .. Encoding.GetEncoding("iso-8859-15").GetBytes("Été cœur 5 €"), .. "\n---\n"u8]);
        folder.Write("enorme.md", new byte[8 * 1024 * 1024 + 1]);
        folder.Write("image.md", [0x89, 0x50, 0x4E, 0x47, 0, 0]);
        folder.Write("fermee.md", "# Fermée\n");
        folder.Write(".cachee.md", "# Cachée\n");
        File.WriteAllText(folder.Outside("dehors.md"), "# SECRET\n");
        File.CreateSymbolicLink(folder.Full("lien.md"), folder.Outside("dehors.md"));
        File.CreateSymbolicLink(folder.Full("boucle.md"), folder.Full("boucle.md"));
        Directory.CreateSymbolicLink(folder.Full("dossier"), "/etc");
        File.CreateSymbolicLink(folder.Full("dedans.md"), folder.Full("bonne.md"));
        // Another process that holds a file makes it unreadable for root too.
        using var held = new FileStream(folder.Full("fermee.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder });

        var problems = await site.ProblemsAsync();
        foreach (
            var expected in (string[])
                [
                    "latin.md:1:1 OIM1102",
                    "enorme.md:1:1 OIM1106",
                    "image.md:1:1 OIM1101",
                    "fermee.md:1:1 OIM1103",
                    ".cachee.md:1:1 OIM1107",
                    "lien.md:1:1 OIM1105",
                    "boucle.md:1:1 OIM1105",
                    "dossier:1:1 OIM1105",
                ]
        )
            Assert.Contains(expected, problems);
        Assert.Contains("Été cœur 5", (await site.GetAsync("/latin")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await site.GetAsync("/dedans")).Status);
        foreach (var address in (string[])["/lien", "/boucle", "/dossier/passwd", "/cachee", "/enorme", "/image", "/fermee"])
            Assert.Equal(404, (await site.GetAsync(address)).Status);
        held.Close();
        await site.UntilAsync(
            () => File.SetLastWriteTimeUtc(folder.Full("fermee.md"), DateTime.UtcNow),
            () =>
            {
                site.Folder.Write("fermee.md", "# Ouverte\n");
                return site.GetAsync("/fermee").ContinueWith(answer => answer.Result.Status == 200, TaskScheduler.Default);
            }
        );
        Assert.DoesNotContain("fermee.md:1:1 OIM1103", await site.ProblemsAsync());
    }

    [Fact]
    public async Task Hidden_files_and_links_that_come_to_the_running_site_are_told_and_forgotten_with_them()
    {
        await using var site = await TestSite.StartAsync(("a.md", "# A\n"));
        File.WriteAllText(site.Folder.Outside("dehors.md"), "# Dehors\n");
        File.CreateSymbolicLink(site.Folder.Full("lien.md"), site.Folder.Outside("dehors.md"));
        site.Folder.Write(".cachee.md", "# Cachée\n");
        await site.UntilAsync(() => site.Folder.Write("b.md", "# B\n"), "/b", answer => answer.Status == 200);
        Assert.Subset(
            (await site.ProblemsAsync()).ToHashSet(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal) { "lien.md:1:1 OIM1105", ".cachee.md:1:1 OIM1107" }
        );

        site.Folder.Delete("lien.md");
        site.Folder.Delete(".cachee.md");
        await site.UntilAsync(() => site.Folder.Write("c.md", "# C\n"), "/c", answer => answer.Status == 200);

        Assert.Empty(await site.ProblemsAsync());
    }

    [Fact]
    public async Task A_page_that_breaks_keeps_its_last_good_version_until_it_is_right_again()
    {
        using var folder = new TemporaryFolder();
        const string Broken = "---\ntitle: [Cassé\nkind: event\n---\nNouveau texte.\n";
        await using (
            var site = await TestSite.StartAsync(
                new TestSiteOptions { Folder = folder },
                ("a.md", "---\ntitle: Bon\n---\nAncien texte.\n"),
                ("index.md", "[a](a.md)\n")
            )
        )
        {
            await site.UntilAsync(
                () => folder.Write("a.md", Broken),
                async () => (await site.ProblemsAsync()).Any(problem => problem.StartsWith("a.md:", StringComparison.Ordinal))
            );
            await AssertGoodAsync(site);
        }

        await using (var again = await TestSite.StartAsync(new TestSiteOptions { Folder = folder }))
        {
            await AssertGoodAsync(again);
            await again.UntilAsync(() => folder.Write("a.md", "---\ntitle: [Encore\n---\nPire.\n"), () => Task.FromResult(true));
            await AssertGoodAsync(again);
            await again.UntilAsync(
                () => folder.Write("a.md", "---\ntitle: Réparé\n---\nNouveau texte.\n"),
                "/a",
                answer => answer.Text.Contains("Nouveau texte.", StringComparison.Ordinal)
            );
            Assert.Empty((await again.ProblemsAsync()).Where(problem => problem.StartsWith("a.md", StringComparison.Ordinal)));
            await again.UntilAsync(
                () => folder.Write("a.md", Broken),
                async () => (await again.ProblemsAsync()).Any(problem => problem.StartsWith("a.md:", StringComparison.Ordinal))
            );
            await again.UntilAsync(() => folder.Delete("a.md"), "/a", answer => answer.Status == 404);
        }

        static async Task AssertGoodAsync(TestSite site)
        {
            var answer = await site.GetAsync("/a");
            Assert.Contains("<h1>Bon</h1>", answer.Text, StringComparison.Ordinal);
            Assert.Contains("Ancien texte.", answer.Text, StringComparison.Ordinal);
            Assert.Contains("/a\"", (await site.GetAsync("/")).Text, StringComparison.Ordinal);
            Assert.Contains("/a\"", (await site.GetAsync("/recherche?q=ancien")).Text, StringComparison.Ordinal);
            Assert.Contains(await site.ProblemsAsync(), problem => problem.StartsWith("a.md:", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_page_with_errors_from_the_start_is_shown_as_far_as_it_goes_and_follows_its_edits()
    {
        await using var site = await TestSite.StartAsync(("a.md", "---\ntitle: Titre\nweight: lourd\n---\nUn.\n"));
        Assert.Contains("Un.", (await site.GetAsync("/a")).Text, StringComparison.Ordinal);

        await site.UntilAsync(
            () => site.Folder.Write("a.md", "---\ntitle: Titre\nweight: lourd\n---\nDeux.\n"),
            "/a",
            answer => answer.Text.Contains("Deux.", StringComparison.Ordinal)
        );
        Assert.Contains("a.md:3:9 OIM1005", await site.ProblemsAsync());
    }

    [Theory]
    [InlineData("[x](</#\" onmouseover=\"alert(1)>)")]
    [InlineData("<a href='/#\" onmouseover=\"alert(1)'>x</a>")]
    [InlineData("<a href='/?a=\"><script>alert(1)</script>'>x</a>")]
    [InlineData("`content:/#<script>alert(1)</script>` [x](/)")]
    [InlineData("content:/#<img src=x onerror=alert(1)> \" [x](/ \"titre\")")]
    [InlineData("<b>x</b> a=\"content:/#<img src=x onerror=alert(1)>\" [x](/)")]
    [InlineData("<a href=\"content:/#&quot;onclick=&quot;alert(1)\">x</a>")]
    [InlineData("![x](/bonne.md#\"onerror=\"alert(1))")]
    public async Task Nothing_typed_in_a_link_becomes_markup_when_its_address_is_filled_in(string text)
    {
        await using var site = await TestSite.StartAsync(
            ("index.md", "# Accueil\n"),
            ("bonne.md", "# Bonne\n"),
            ("a.md", $"# A\n\n{text}\n\nFin.\n")
        );

        var page = await site.PageAsync("/a");

        var main = page.QuerySelector("main")!;
        Assert.Empty(main.QuerySelectorAll("script:not([type='application/ld+json'])"));
        foreach (var element in main.QuerySelectorAll("*"))
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Fin.", main.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_speaks_of_content_addresses_is_shown_as_it_is()
    {
        await using var site = await TestSite.StartAsync(
            ("index.md", "# Accueil\n"),
            ("a.md", "# A\n\nOn écrit `content:/bonne` et content:/autre, « ainsi », puis [un lien](index.md).\n")
        );

        Assert.Contains(
            "content:/bonne et content:/autre",
            (await site.PageAsync("/a")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }
}
