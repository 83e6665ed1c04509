using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Workplace;

/// <summary>Fields that name other pages.</summary>
public sealed class NamedPageTests
{
    [Fact]
    public async Task A_field_that_names_a_page_of_one_kind_proposes_those_pages_alone()
    {
        await using var site = await TestSite.StartAsync(
            Desk.Editing,
            ("index.md", "# Accueil\n"),
            ("reunion.md", "---\ntitle: Réunion\nkind: event\nstart: 2026-06-04\n---\nTexte.\n"),
            ("mot.md", "---\ntitle: Un mot\nkind: statement\ndate: 2026-06-04\nspeaker: Awa Diop\n---\nTexte.\n")
        );
        using var desk = await Desk.OfAsync(site);

        var form = await desk.PageAsync("/redaction/page?fichier=mot.md");

        var proposed = form.GetElementById(form.GetElementById("champ-event")!.GetAttribute("list")!)!.QuerySelectorAll("option");
        Assert.Equal([("/reunion", "Réunion")], proposed.Select(page => (page.GetAttribute("value"), page.GetAttribute("label"))));
    }
}
