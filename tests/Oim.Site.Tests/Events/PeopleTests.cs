using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>Everyone who speaks has a page; who is who can be said.</summary>
public sealed class PeopleTests
{
    private static (string, string) Event(string name, string agenda, string header = "") =>
        (
            $"e/{name}.md",
            $"---\ntitle: Rencontre {name}\nkind: event\nstart: 2026-06-04\n{header}---\n\n## Programme\n\n### 9 h Ouverture\n\n{agenda}\n"
        );

    [Fact]
    public async Task A_person_has_all_their_interventions_across_events_with_the_function_of_each()
    {
        await using var site = await TestSite.StartAsync(
            Event("a", "Modératrice : Awa Diop, Directrice, OIM"),
            Event("b", "- Awa Diop, Ministre, Sénégal")
        );

        var page = await site.PageAsync("/personnes/awa-diop");

        Assert.Equal("Awa Diop", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["/e/a", "/e/b"], page.QuerySelectorAll(".interventions h3 a").Select(link => link.GetAttribute("href")).Order());
        Assert.Contains("Modératrice", page.QuerySelector(".interventions")!.TextContent, StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll(".interventions a").Select(link => link.GetAttribute("href")!))
            Assert.True(
                !link.Contains('#', StringComparison.Ordinal)
                    || (await site.PageAsync(link.Split('#')[0])).GetElementById(link.Split('#')[1]) is not null
            );
        Assert.Equal(404, (await site.GetAsync("/personnes/personne")).Status);
    }

    [Fact]
    public async Task A_draft_event_is_marked_in_the_lists_that_its_editor_sees()
    {
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions { IsDevelopment = true },
            ("e/index.md", "---\ntitle: Événements\ncascade:\n  kind: event\n---\n"),
            Event("a", "Orateur : Awa Diop", "draft: true\n")
        );
        Assert.Contains("Brouillon : Rencontre a", (await site.GetAsync("/e")).Text, StringComparison.Ordinal);
        Assert.Contains("Brouillon : Rencontre a", (await site.GetAsync("/personnes/awa-diop")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_merges_two_names_and_parts_one()
    {
        await using var site = await TestSite.StartAsync(
            Event("a", "Orateurs :\n\n- William Lacy Swing, Directeur général, OIM\n- Jean Martin, maire"),
            Event(
                "b",
                "Orateurs :\n\n- W. L. Swing, Directeur général, OIM\n- Jean Martin, chercheur, CNRS",
                "people:\n  W. L. Swing: William Lacy Swing\n  Jean Martin: Jean Martin, CNRS\n"
            )
        );

        Assert.Equal(2, (await site.PageAsync("/personnes/william-lacy-swing")).QuerySelectorAll(".interventions h3").Length);
        Assert.Equal(404, (await site.GetAsync("/personnes/w-l-swing")).Status);
        Assert.Single((await site.PageAsync("/personnes/jean-martin")).QuerySelectorAll(".interventions h3"));
        Assert.Single((await site.PageAsync("/personnes/jean-martin-cnrs")).QuerySelectorAll(".interventions h3"));
        Assert.Equal(
            "/personnes/jean-martin-cnrs",
            (await site.PageAsync("/e/b")).QuerySelector("#p-jean-martin-cnrs a")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task The_index_is_in_French_order_of_family_names()
    {
        await using var site = await TestSite.StartAsync(
            Event(
                "a",
                "Orateurs :\n\n- Zoé Ferrand\n- Paul Élie\n- Anne Eluard\n- Jean de La Fontaine\n- Charles d’Artagnan\n- Luc Edmond\n- "
                    + "Ève Curie\n- Mia Ørsted"
            )
        );

        var page = await site.PageAsync("/personnes");

        Assert.Equal(
            [
                "Artagnan, Charles d’",
                "Curie, Ève",
                "Edmond, Luc",
                "Élie, Paul",
                "Eluard, Anne",
                "Ferrand, Zoé",
                "La Fontaine, Jean de",
                "Ørsted, Mia",
            ],
            page.QuerySelectorAll(".people-index a").Select(link => link.TextContent)
        );
        Assert.Equal(["A", "C", "E", "F", "L", "O"], page.QuerySelectorAll("main h2").Select(letter => letter.TextContent));
    }

    [Fact]
    public async Task An_editor_tells_a_family_name_of_two_words_that_no_rule_could()
    {
        await using var site = await TestSite.StartAsync(
            Event(
                "a",
                "Orateurs :\n\n- Michele Klein Solomon, Directrice\n- Luc Martin",
                "people:\n  Michele Klein Solomon: Klein Solomon, Michele\n"
            )
        );

        var page = await site.PageAsync("/personnes");
        Assert.Equal(
            [("Klein Solomon, Michele", "/personnes/michele-klein-solomon"), ("Martin, Luc", "/personnes/luc-martin")],
            page.QuerySelectorAll(".people-index a").Select(link => (link.TextContent, link.GetAttribute("href")!))
        );
        Assert.Equal(["K", "M"], page.QuerySelectorAll("main h2").Select(letter => letter.TextContent));
    }
}
