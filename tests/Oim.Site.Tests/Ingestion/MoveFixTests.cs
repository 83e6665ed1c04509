using Oim.Content.Checks;
using Oim.Site.Commands;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>What <c>check --fix</c> writes after a move: the old address, and the links to the page and in it.</summary>
[Trait("Store", "file")]
public sealed class MoveFixTests : IDisposable
{
    private const string Body =
        "Le centre reçoit depuis le mois de mai les personnes qui préparent leur retour, du lundi au vendredi, "
        + "de neuf heures à dix-sept heures, sans rendez-vous.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static string Page(string title, string body = Body) => $"---\ntitle: {title}\n---\n\n{body}\n";

    [Theory]
    [InlineData("---\ntitle: Le centre\n---\n", "---\ntitle: Le centre\naliases: [/ancien/centre]\n---\n")]
    [InlineData(
        "---\ntitle: Le centre\naliases: [/x]\nweight: 1\n---\n",
        "---\ntitle: Le centre\naliases: [/x, /ancien/centre]\nweight: 1\n---\n"
    )]
    [InlineData("---\ntitle: Le centre\nalias: /x\n---\n", "---\ntitle: Le centre\nalias: [/x, /ancien/centre]\n---\n")]
    [InlineData(
        "---\r\ntitle: Le centre\r\naliases:\r\n  - /x\r\n  - /y\r\n---\r\n",
        "---\r\ntitle: Le centre\r\naliases:\r\n  - /x\r\n  - /y\r\n  - /ancien/centre\r\n---\r\n"
    )]
    [InlineData("# Le centre\n", "---\naliases: [/ancien/centre]\n---\n# Le centre\n")]
    public async Task Check_asks_for_the_old_address_and_writes_it(string header, string expected)
    {
        folder.Write("index.md", "---\ntitle: Accueil\n---\n");
        folder.Write("ancien/centre.md", header + Body + "\n");
        using (var engine = new Engine(folder)) engine.All();
        folder.Move("ancien/centre.md", "nouveau/centre.md");

        Assert.Equal(0, await CheckAsync("--strict"));
        Assert.Equal(0, await CheckAsync("--fix", "--dry-run"));
        Assert.Equal(header + Body + "\n", File.ReadAllText(folder.Full("nouveau/centre.md")));
        Assert.Equal(0, await CheckAsync("--fix", "--strict"));
        Assert.Equal(expected + Body + "\n", File.ReadAllText(folder.Full("nouveau/centre.md")));
        Assert.Equal(0, await CheckAsync("--strict"));
    }

    [Fact]
    public async Task Links_to_the_old_name_are_rewritten_as_they_were_written_and_nothing_else_is()
    {
        folder.Write(
            "index.md",
            """
            ---
            title: Accueil
            ---

            [Un](ancien/centre.md#heures), [deux](/ancien/centre "titre"),
            [trois](./ancien/centre/),
            [ailleurs](https://x.org/ancien/centre), `ancien/centre.md`

            [quatre][c], [des mots
            sur deux lignes](ancien/centre.md)

            [c]: ancien/centre.md
            """
        );
        folder.Write("ancien/autre.md", Page("Autre", "[Le centre](centre.md), <a href=\"/ancien/centre\">le même</a>"));
        folder.Write("ancien/centre.md", Page("Le centre") + "\n## Heures\n");
        using (var engine = new Engine(folder)) engine.All();
        folder.Move("ancien/centre.md", "nouveau/centre de Dakar/index.md");

        await CheckAsync("--fix");

        Assert.Equal(
            """
            ---
            title: Accueil
            ---

            [Un](nouveau/centre%20de%20Dakar/index.md#heures), [deux](/nouveau/centre%20de%20Dakar "titre"),
            [trois](nouveau/centre%20de%20Dakar),
            [ailleurs](https://x.org/ancien/centre), `ancien/centre.md`

            [quatre][c], [des mots
            sur deux lignes](nouveau/centre%20de%20Dakar/index.md)

            [c]: nouveau/centre%20de%20Dakar/index.md
            """,
            File.ReadAllText(folder.Full("index.md"))
        );
        Assert.Contains(
            "[Le centre](../nouveau/centre%20de%20Dakar/index.md), <a href=\"/nouveau/centre%20de%20Dakar\">",
            File.ReadAllText(folder.Full("ancien/autre.md")),
            StringComparison.Ordinal
        );
        using var after = new Engine(folder, "autres-donnees");
        after.All();
        Assert.Empty(DiagnosticList.Of(after.Store));
    }

    [Fact]
    public async Task A_moved_files_own_links_lead_where_they_led()
    {
        const string before =
            """
            [Autre](autre.md#heures), [plus haut](../guide.md), ![Plan](./plan.png),
            [racine](/guide), [ici](#bas), [dehors](https://x.org/autre.md), `[code](autre.md)`, [mort](rien.md)

            ```
            [code](../guide.md)
            ```

            [r]: autre.md
            """;
        folder.Write("index.md", "---\ntitle: Accueil\n---\n");
        folder.Write("guide.md", Page("Guide"));
        folder.Write("ancien/autre.md", Page("Autre", "Un tout autre texte, avec ses heures à lui.\n\n## Heures\n"));
        folder.Write("ancien/photo.jpg", "x");
        folder.Write("ancien/plan.png", "x");
        folder.Write("ancien/centre.md", $"---\ntitle: autre\nimage: photo.jpg\nimageAlt: Une photo\n---\n{Body}\n\n{before}");
        using (var engine = new Engine(folder)) engine.All();
        folder.Move("ancien/centre.md", "lieux/dakar/centre.md");

        await CheckAsync("--fix", "--dry-run");
        Assert.EndsWith(before, File.ReadAllText(folder.Full("lieux/dakar/centre.md")), StringComparison.Ordinal);
        await CheckAsync("--fix");

        const string after =
            """
            [Autre](../../ancien/autre.md#heures), [plus haut](../../guide.md), ![Plan](../../ancien/plan.png),
            [racine](/guide), [ici](#bas), [dehors](https://x.org/autre.md), `[code](autre.md)`, [mort](rien.md)

            ```
            [code](../guide.md)
            ```

            [r]: ../../ancien/autre.md
            """;
        Assert.Equal(
            $"---\ntitle: autre\nimage: ../../ancien/photo.jpg\nimageAlt: Une photo\naliases: [/ancien/centre]\n---\n{Body}\n\n{after}",
            File.ReadAllText(folder.Full("lieux/dakar/centre.md"))
        );
    }

    [Fact]
    public async Task What_moved_along_with_a_page_is_let_alone()
    {
        folder.Write("index.md", "---\ntitle: Accueil\n---\n");
        folder.Write("guide.md", Page("Guide", "Un guide."));
        folder.Write("a/centre/index.md", Page("Le centre", Body + "\n\n![Plan](plan.png) [Suite](suite.md) [Guide](../../guide.md)"));
        folder.Write(
            "a/centre/suite.md",
            Page("Suite", "La suite de cette page, dont le texte ne ressemble à celui d’aucune autre page du site. [Retour](index.md)")
        );
        folder.Write("a/centre/plan.png", "x");
        using (var engine = new Engine(folder)) engine.All();
        foreach (var file in new[] { "index.md", "suite.md", "plan.png" }) folder.Move($"a/centre/{file}", $"b/{file}");

        await CheckAsync("--fix");

        Assert.Contains(
            "![Plan](plan.png) [Suite](suite.md) [Guide](../guide.md)",
            File.ReadAllText(folder.Full("b/index.md")),
            StringComparison.Ordinal
        );
        Assert.Contains("[Retour](index.md)", File.ReadAllText(folder.Full("b/suite.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_becomes_a_folder_keeps_its_links_with_its_address()
    {
        folder.Write("index.md", "---\ntitle: Accueil\n---\n");
        folder.Write("a/autre.md", Page("Autre", "Un tout autre texte."));
        folder.Write("a/centre.md", Page("Le centre", Body + "\n\n[Autre](autre.md)"));
        using (var engine = new Engine(folder)) engine.All();
        folder.Move("a/centre.md", "a/centre/index.md");

        await CheckAsync("--fix");

        Assert.Equal(Page("Le centre", Body + "\n\n[Autre](../autre.md)"), File.ReadAllText(folder.Full("a/centre/index.md")));
        using var after = new Engine(folder);
        after.All();
        Assert.Equal("/a/centre", after.Entry("/a/centre")?.Address);
    }

    [Fact]
    public async Task A_page_and_what_it_links_to_move_to_different_places()
    {
        folder.Write("index.md", "---\ntitle: Accueil\n---\n");
        folder.Write(
            "a/autre.md",
            Page(
                "Autre",
                "Un tout autre texte, assez long pour qu’on le reconnaisse quand il change de dossier, et qui parle d’autre chose."
            )
        );
        folder.Write("a/centre.md", Page("Le centre", Body + "\n\n[Autre](autre.md)"));
        using (var engine = new Engine(folder)) engine.All();
        folder.Move("a/centre.md", "b/centre.md");
        folder.Move("a/autre.md", "c/d/autre.md");

        await CheckAsync("--fix");

        Assert.Contains("[Autre](../c/d/autre.md)", File.ReadAllText(folder.Full("b/centre.md")), StringComparison.Ordinal);
    }

    private Task<int> CheckAsync(params string[] options) =>
        CommandLine.RunAsync(["check", folder.Root, .. options, "--Content:Data", folder.Data]);
}
