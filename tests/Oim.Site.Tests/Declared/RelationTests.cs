using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Declared;

/// <summary>A page that another names in its header leads back to it; a person's page has all that is theirs.</summary>
public sealed class RelationTests
{
    [Fact]
    public async Task An_event_leads_to_the_statements_made_at_it_and_a_news_item_to_the_publication_it_announces()
    {
        await using var site = await TestSite.StartAsync(
            ("evenements/conseil.md", "---\ntitle: Session du Conseil\nkind: event\nstart: 2024-06-04\n---\n\nTexte.\n"),
            (
                "discours/ouverture.md",
                "---\ntitle: Ouverture\nkind: statement\ndate: 2024-06-04\nspeaker: Awa Diop\nevent: evenements/conseil\n---\n\nTexte.\n"
            ),
            ("actualites/parution.md", "---\ntitle: Parution\nkind: news\ndate: 2024-06-04\n---\n\nTexte.\n"),
            (
                "publications/livre.md",
                "---\ntitle: Le livre\nkind: publication\ndate: 2024\nnews: ../actualites/parution.md\n---\n\nTexte.\n"
            )
        );

        Assert.Empty(await site.ProblemsAsync());
        var statements = (await site.PageAsync("/evenements/conseil")).QuerySelector("section[aria-labelledby=par-statement]")!;
        Assert.Equal(("Déclarations", "/discours/ouverture"), (statements.QuerySelector("h2")!.TextContent, Link(statements)));
        var facts = (await site.PageAsync("/discours/ouverture")).QuerySelector(".facts")!;
        Assert.Equal("/evenements/conseil", Link(facts));
        var news = await site.PageAsync("/actualites/parution");
        Assert.Equal("/publications/livre", Link(news.QuerySelector("section[aria-labelledby=par-publication]")!));
        Assert.Null(news.QuerySelector("#a-lire-aussi"));
    }

    [Fact]
    public async Task A_regional_office_leads_to_the_offices_of_countries_and_they_to_it()
    {
        await using var site = await TestSite.StartAsync(
            ("bureaux/dakar.md", "---\ntitle: Bureau de Dakar\nkind: office\ncity: Dakar\n---\n\nTexte.\n"),
            ("pays/niger.md", "---\ntitle: OIM Niger\nkind: office\ncity: Niamey\nparent: bureaux/dakar\n---\n\nTexte.\n")
        );

        Assert.Empty(await site.ProblemsAsync());
        Assert.Equal("/pays/niger", Link((await site.PageAsync("/bureaux/dakar")).QuerySelector("section[aria-labelledby=par-office]")!));
        var facts = (await site.PageAsync("/pays/niger")).QuerySelector(".facts")!;
        Assert.Contains("Bureau régional", facts.TextContent, StringComparison.Ordinal);
        Assert.Equal("/bureaux/dakar", Link(facts));
        Assert.Contains("\"regionalOffice\":", (await site.GetAsync("/api/v1/offices/pays/niger")).Text, StringComparison.Ordinal);
    }

    private static readonly (string, string)[] AwaDiop =
    [
        ("equipe/index.md", "---\ntitle: Équipe\ncascade: { kind: biography }\n---\n"),
        ("equipe/awa-diop.md", "---\ntitle: Awa M. Diop\nrole: Directrice\n---\n\nSon parcours.\n"),
        (
            "e.md",
            "---\ntitle: Rencontre\nkind: event\nstart: 2024-06-04\n---\n\n## Programme\n\n### 9 h Ouverture\n\n- Awa Diop, Ministre\n"
        ),
        ("d.md", "---\ntitle: Un discours\nkind: statement\ndate: 2024-06-04\nspeaker: Awa M. Diop\n---\n\nTexte.\n"),
        ("p.md", "---\ntitle: Un livre\nkind: publication\ndate: 2024\nauthors: [Awa Diop, Équipe de Dakar]\n---\n\nTexte.\n"),
    ];

    [Fact]
    public async Task A_biography_stands_at_the_person_s_address_with_all_that_they_said_and_wrote()
    {
        await using var site = await TestSite.StartAsync(AwaDiop);

        Assert.Empty(await site.ProblemsAsync());
        var page = await site.PageAsync("/personnes/awa-diop");
        Assert.Equal("Awa M.\u00A0Diop", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Son parcours.", page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["/e", "/d", "/p"],
            page.QuerySelectorAll(".interventions h3 a, .card a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("/personnes/awa-diop", (await site.GetAsync("/equipe/awa-diop")).Header("Location"));
        Assert.Equal("/personnes/awa-diop", (await site.GetAsync("/personnes/awa-m-diop")).Header("Location"));
        Assert.Contains("role: Directrice", (await site.GetAsync("/personnes/awa-diop.md")).Text, StringComparison.Ordinal);
        Assert.Equal("/personnes/awa-diop", Link((await site.PageAsync("/equipe")).QuerySelector(".lines")!));
        Assert.Equal("/personnes/awa-diop", Link((await site.PageAsync("/p")).QuerySelector(".byline")!));
        var map = (await site.GetAsync("/sitemap.xml")).Text;
        Assert.Equal(1, map.Split("/personnes/awa-diop<").Length - 1);
        Assert.DoesNotContain("awa-m-diop", map, StringComparison.Ordinal);
        Assert.Contains("Directrice", (await site.GetAsync("/api/v1/people/awa-diop")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_of_people_has_those_who_speak_or_are_presented_each_once_and_no_team_of_authors()
    {
        await using var site = await TestSite.StartAsync(
            [.. AwaDiop, ("f.md", "---\ntitle: Autre discours\nkind: statement\ndate: 2024-06-05\nspeaker: Paul Élie\n---\n\nTexte.\n")]
        );

        Assert.Equal(
            ["Diop, Awa M.", "Élie, Paul"],
            (await site.PageAsync("/personnes")).QuerySelectorAll(".people-index a").Select(link => link.TextContent)
        );
        Assert.Equal("/f", Link((await site.PageAsync("/personnes/paul-elie")).QuerySelector("main .card")!));
        Assert.Equal(404, (await site.GetAsync("/personnes/equipe-de-dakar")).Status);
        Assert.DoesNotContain("equipe-de-dakar", (await site.GetAsync("/p")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("equipe-de-dakar", (await site.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
    }

    private static string? Link(AngleSharp.Dom.IElement within) => within.QuerySelector("a")?.GetAttribute("href");
}
