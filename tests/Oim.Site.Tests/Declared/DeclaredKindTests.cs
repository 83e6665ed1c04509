using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Declared;

/// <summary>A kind that the site's editor declares: all that kinds in code get follows from its one file.</summary>
public sealed class DeclaredKindTests
{
    private const string Declaration = """
        names:
          fr: { singular: recette, plural: recettes, gender: f }
          en: { singular: recipe, plural: recipes }
        fields:
          servings: { type: number, unit: personnes, label: Pour combien, required: true, help: Nombre, place: [facts, line] }
          level: { type: choice, choices: { easy: Facile, hard: Difficile }, label: Niveau, place: head }
          origin: { type: country, label: Origine }
          tips: { type: markdown, label: Conseils }
          until: { type: datetime, label: "À faire avant" }
        list: { sort: -servings, filter: [level, origin, state] }
        state: { closes: until }
        schema: { type: Recipe, properties: { recipeYield: servings } }
        skeleton: |
          ## Préparation
        """;

    private static readonly (string, string)[] Files =
    [
        ("genres/recette.yml", Declaration),
        ("index.md", "---\ntitle: Accueil\n---\n"),
        ("recettes/index.md", "---\ntitle: Recettes\ncascade: { kind: recette }\n---\n"),
        (
            "recettes/crepes.md",
            "---\ntitle: Crêpes\nservings: 4\nlevel: facile\norigin: FR\ntips: \"Laissez **reposer**.\"\n---\n\nMélangez.\n"
        ),
        (
            "recettes/thieb.md",
            "---\ntitle: Thiéboudiène\nservings: 8\nlevel: hard\norigin: SN\nuntil: 2020-01-01T12:00\n---\n\nFaites revenir.\n"
        ),
    ];

    [Theory]
    [InlineData("level=easy", "Crêpes")]
    [InlineData("etat=clos", "Thiéboudiène")]
    [InlineData("etat=ouvert&level=hard", "")]
    [InlineData("pays=sn&level=hard", "Thiéboudiène")]
    [InlineData("level=jamais-vu", "")]
    [InlineData("level=", "Crêpes, Thiéboudiène")]
    public async Task The_API_narrows_its_list_as_the_site_does(string query, string titles)
    {
        await using var site = await TestSite.StartAsync(Files);

        using var answer = JsonDocument.Parse((await site.GetAsync("/api/v1/recipes?" + query)).Text);

        var items = answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString());
        Assert.Equal(titles, string.Join(", ", items));
        Assert.Equal(answer.RootElement.GetProperty("items").GetArrayLength(), answer.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_description_of_the_API_says_by_what_its_list_is_narrowed_and_to_which_values()
    {
        await using var site = await TestSite.StartAsync(Files);

        using var answer = JsonDocument.Parse((await site.GetAsync("/api/v1/openapi.json")).Text);

        var paths = answer.RootElement.GetProperty("paths");
        var own = paths.GetProperty("/api/v1/recipes").GetProperty("get").GetProperty("parameters").EnumerateArray().Skip(7).ToList();
        Assert.Equal(["level", "etat"], own.Select(parameter => parameter.GetProperty("name").GetString()));
        Assert.Equal(["easy", "hard"], ValuesOf(own[0]));
        Assert.Equal(["ouvert", "a-venir", "clos"], ValuesOf(own[1]));
        Assert.Equal(7, paths.GetProperty("/api/v1/pages").GetProperty("get").GetProperty("parameters").GetArrayLength());

        static IEnumerable<string?> ValuesOf(JsonElement parameter) =>
            parameter.GetProperty("schema").GetProperty("enum").EnumerateArray().Select(value => value.GetString());
    }

    [Fact]
    public async Task Its_pages_show_each_field_where_the_declaration_places_it()
    {
        await using var site = await TestSite.StartAsync(Files);

        var page = await site.PageAsync("/recettes/crepes");
        Assert.Empty(await site.ProblemsAsync());
        Assert.Equal(
            "Recette Ouverte",
            string.Join(' ', page.QuerySelector(".kicker")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );
        Assert.Equal("Niveau : Facile", page.QuerySelector(".head-field")!.TextContent.Trim().Replace('\u00A0', ' '));
        Assert.Equal(
            ["Pour combien", "4\u00A0personnes", "Origine", "France"],
            page.QuerySelectorAll(".facts dt, .facts dd").Select(item => item.TextContent.Trim())
        );
        Assert.Equal("/pays/france", page.QuerySelector(".facts a")!.GetAttribute("href"));
        Assert.Equal("reposer", page.QuerySelector("section[aria-labelledby=tips] strong")!.TextContent);
        Assert.Contains("\"@type\":\"Recipe\"", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("\"recipeYield\":4", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("/recettes/thieb", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Its_list_is_sorted_and_narrowed_as_declared_and_search_sitemap_api_and_markdown_know_it()
    {
        await using var site = await TestSite.StartAsync(Files);

        var list = await site.PageAsync("/recettes");
        Assert.Equal(["Crêpes", "Thiéboudiène"], list.QuerySelectorAll(".lines h2").Select(line => line.TextContent));
        Assert.Equal("2 recettes", list.QuerySelector("p[role=status]")!.TextContent);
        Assert.Equal(["Ouverte", "Close"], list.QuerySelectorAll(".lines .badge").Select(badge => badge.TextContent));
        var hard = await site.PageAsync("/recettes?level=hard");
        Assert.Equal(["Thiéboudiène"], hard.QuerySelectorAll(".lines h2").Select(line => line.TextContent));
        Assert.Equal("Toutes les recettes", hard.QuerySelector(".more")!.TextContent);
        Assert.Equal(
            ["Crêpes"],
            (await site.PageAsync("/recettes?etat=ouvert")).QuerySelectorAll(".lines h2").Select(line => line.TextContent)
        );

        var found = (await site.GetAsync("/recherche?q=reposer")).Text;
        Assert.Contains("/recettes/crepes", found, StringComparison.Ordinal);
        Assert.Contains("Recette", (await site.GetAsync("/recherche?q=melangez")).Text, StringComparison.Ordinal);
        Assert.Contains("/recettes/crepes", (await site.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        Assert.Contains("servings: 4", (await site.GetAsync("/recettes/crepes.md")).Text, StringComparison.Ordinal);

        var all = JsonDocument.Parse((await site.GetAsync("/api/v1/recipes")).Text).RootElement;
        Assert.Equal(2, all.GetProperty("total").GetInt32());
        var one = JsonDocument.Parse((await site.GetAsync("/api/v1/recipes/recettes/crepes")).Text).RootElement;
        Assert.Equal(
            (4, "easy", "FR", "open"),
            (
                one.GetProperty("servings").GetDouble(),
                one.GetProperty("level").GetString(),
                one.GetProperty("origin").GetString(),
                one.GetProperty("state").GetString()
            )
        );
        Assert.Equal(404, (await site.GetAsync("/api/v1/gateaux")).Status);
        var described = JsonDocument.Parse((await site.GetAsync("/api/v1/openapi.json")).Text).RootElement;
        Assert.True(described.GetProperty("paths").TryGetProperty("/api/v1/recipes", out _));
        Assert.Equal(
            "number",
            described
                .GetProperty("components")
                .GetProperty("schemas")
                .GetProperty("ApiRecette")
                .GetProperty("allOf")[1]
                .GetProperty("properties")
                .GetProperty("servings")
                .GetProperty("type")
                .GetString()
        );
        Assert.Contains("recipes", (await site.GetAsync("/api/v1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declaration_that_is_saved_takes_effect_at_once_and_a_wrong_one_leaves_the_last_good_one()
    {
        await using var site = await TestSite.StartAsync(Files);

        await site.UntilAsync(
            () =>
                site.Folder.Write(
                    "genres/recette.yml",
                    Declaration.Replace("label: Pour combien", "label: Convives", StringComparison.Ordinal)
                ),
            "/recettes/crepes",
            answer => answer.Text.Contains("Convives", StringComparison.Ordinal)
        );
        await site.UntilAsync(
            () => site.Folder.Write("genres/recette.yml", Declaration.Replace("type: number", "type: nombr", StringComparison.Ordinal)),
            async () => (await site.ProblemsAsync()).Count > 0
        );
        Assert.Equal(["genres/recette.yml:5:21 OIM1802"], await site.ProblemsAsync());
        Assert.Contains("Convives", (await site.GetAsync("/recettes/crepes")).Text, StringComparison.Ordinal);
        await site.UntilAsync(
            () => site.Folder.Delete("genres/recette.yml"),
            async () => (await site.ProblemsAsync()).Any(problem => problem.EndsWith("OIM1008", StringComparison.Ordinal))
        );
        Assert.Equal(404, (await site.GetAsync("/genres/recette.yml")).Status);
    }

    [Fact]
    public async Task What_is_required_is_told_and_the_declaration_is_never_served()
    {
        await using var site = await TestSite.StartAsync([.. Files, ("recettes/vide.md", "---\ntitle: Vide\n---\nTexte.\n")]);

        Assert.Equal(["recettes/vide.md:1:1 OIM1009"], await site.ProblemsAsync());
        foreach (var address in (string[])["/genres/recette.yml", "/genres/recette", "/genres"])
            Assert.Equal(404, (await site.GetAsync(address)).Status);
    }
}
