using Oim.Content.Checks;
using Oim.Site.Commands;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>A file that is moved or renamed stays the page it was.</summary>
public sealed class MoveTests : IDisposable
{
    private const string Body =
        "Le centre reçoit depuis le mois de mai les personnes qui préparent leur retour, du lundi au vendredi, "
        + "de neuf heures à dix-sept heures, sans rendez-vous.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static string Page(string title, string body = Body) => $"---\ntitle: {title}\n---\n\n{body}\n";

    [Fact]
    public async Task A_renamed_files_old_address_leads_to_the_new_one_and_still_does_after_a_restart()
    {
        var options = new TestSiteOptions { Folder = folder };
        await using (
            var site = await TestSite.StartAsync(
                options,
                ("index.md", "---\ntitle: Accueil\n---\n\n[Le centre](ancien/centre.md)\n"),
                ("ancien/centre.md", Page("Le centre"))
            )
        )
        {
            await site.UntilAsync(
                () => folder.Move("ancien/centre.md", "nouveau/centre-de-dakar.md"),
                "/ancien/centre",
                answer => answer.Status == 301
            );
            Assert.Equal("/nouveau/centre-de-dakar", (await site.GetAsync("/ancien/centre")).Headers["Location"]);
            Assert.Equal("/nouveau/centre-de-dakar", (await site.PageAsync("/")).QuerySelector(".prose a, main a")!.GetAttribute("href"));
        }

        await using var again = await TestSite.StartAsync(options);
        Assert.Equal(301, (await again.GetAsync("/ancien/centre")).Status);
    }

    [Fact]
    public void A_page_that_was_edited_on_the_way_is_recognised_and_another_one_is_not()
    {
        folder.Write("a.md", Page("Le centre"));
        folder.Write(
            "b.md",
            Page("Autre", "Un tout autre texte, qui parle de bien d’autres choses que du centre, et qui est assez long lui aussi.")
        );
        using var engine = new Engine(folder);
        engine.All();

        folder.Delete("a.md");
        folder.Delete("b.md");
        folder.Write("c.md", Page("Le nouveau centre", Body + " Une phrase de plus."));
        folder.Write("d.md", Page("Rien à voir", "Ce texte ne ressemble à aucun de ceux que le site a connus jusqu’à ce jour."));
        engine.All();

        Assert.Equal("/c", engine.Store.Current.Addresses.Moved("/a")?.Address);
        Assert.Null(engine.Store.Current.Addresses.Moved("/b"));
        Assert.Equal(
            ["c.md OIM1306 /a"],
            DiagnosticList.Of(engine.Store).Select(found => $"{found.File} {found.Rule.Code} {string.Join(' ', found.Arguments)}")
        );
    }

    [Fact]
    public void A_page_that_comes_back_later_is_recognised_and_moves_add_up()
    {
        folder.Write("a.md", Page("Le centre"));
        using var engine = new Engine(folder);
        engine.All();
        folder.Move("a.md", "../a.md");
        engine.All();

        folder.Move("../a.md", "b.md");
        engine.All();
        folder.Move("b.md", "c.md");
        engine.Changed("b.md", "c.md");
        Assert.Equal("/c", engine.Store.Current.Addresses.Moved("/a")?.Address);
        Assert.Equal("/c", engine.Store.Current.Addresses.Moved("/b")?.Address);

        folder.Move("c.md", "a.md");
        engine.All();
        Assert.Equal("/a", engine.Store.Current.Addresses.Page("/a")?.Address);
        Assert.Equal("/a", engine.Store.Current.Addresses.Moved("/c")?.Address);
    }

    [Fact]
    public void A_draft_has_no_address_to_keep()
    {
        folder.Write("a.md", $"---\ntitle: Brouillon\ndraft: true\n---\n\n{Body}\n");
        using var engine = new Engine(folder);
        engine.All();
        folder.Move("a.md", "b.md");
        engine.All();

        Assert.Null(engine.Store.Current.Addresses.Moved("/a"));
    }
}
