using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Oim.Content.Kinds;
using Oim.Site.Features.Recipes;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Api;

/// <summary>The content as JSON: the same pages, filters and addresses as visitors see.</summary>
public sealed class ApiTests(ApiTests.Served served) : IClassFixture<ApiTests.Served>
{
    private readonly TestSite site = served.Site;

    internal static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Maison\nbaseUrl: https://exemple.org\nlanguages: [fr, en]\n"),
        ("index.md", "# Accueil\n"),
        ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
        (
            "actualites/une.md",
            "---\ntitle: Une\ndate: 2013-05-06\nthemes: [Retour]\ncountries: [HN]\nplace: Honduras\naliases: [/vieille]\n"
                + "documents:\n  - title: Rapport\n    files: { fr: note.pdf }\ncontacts:\n  - name: Awa Diop\n"
                + "    email: awa@exemple.org\n---\nVoir [deux](deux.md).\n"
        ),
        ("actualites/note.pdf", "%PDF-1.4"),
        ("actualites/deux.md", "---\ntitle: Deux\ndate: 2012-01-01\n---\n"),
        ("actualites/one.en.md", "---\ntitle: One\ndate: 2013-05-06\n---\n"),
        ("actualites/brouillon.md", "---\ntitle: Secret\ndate: 2013-01-01\ndraft: true\n---\n"),
        ("actualites/expiree.md", "---\ntitle: Secret\ndate: 2013-01-01\nexpiryDate: 2014-01-01\n---\n"),
        ("actualites/discrete.md", "---\ntitle: Secret\ndate: 2013-01-01\nnoindex: true\n---\n"),
        ("reunion/index.md", "---\ntitle: Réunion\nkind: event\nstart: 2009-06-04\ntimeZone: Asia/Bangkok\nseries: pcr\n---\n"),
        ("reunion/agenda.md", "## 4 juin 2009\n\n### 09:00–10:00 Ouverture\n\nModératrice : Awa Diop, Directrice, OIM\n"),
        (
            "bureaux/bangkok.md",
            "---\ntitle: Bureau de Bangkok\nkind: office\ncity: Bangkok\ncountry: TH\ncoverage: [KH, LA]\n"
                + "coordinates: [13.75, 100.5]\nphone: +66 2 123 45 67\n---\n"
        ),
    ];

    internal static async Task<JsonElement> JsonAsync(TestSite site, string address) =>
        JsonDocument.Parse((await site.GetAsync(address)).Text).RootElement;

    private static IEnumerable<string?> Titles(JsonElement list) =>
        list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString());

    [Theory]
    [InlineData("/api/v1/news", "Une|Deux")]
    [InlineData("/api/v1/news?langue=en", "One")]
    [InlineData("/api/v1/news?pays=hn", "Une")]
    [InlineData("/api/v1/news?theme=retour", "Une")]
    [InlineData("/api/v1/news?annee=2012", "Deux")]
    [InlineData("/api/v1/news?taille=1&page=2", "Deux")]
    [InlineData("/api/v1/news?page=9", "")]
    [InlineData("/api/v1/events?serie=PCR", "Réunion")]
    [InlineData("/api/v1/offices", "Bureau de Bangkok")]
    [InlineData("/api/v1/documents?pays=HN", "Rapport")]
    public async Task A_list_is_narrowed_and_turned_as_the_sites_own(string address, string titles)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
        Assert.DoesNotContain("Secret", answer.Text, StringComparison.Ordinal);
        Assert.Equal(titles.Split('|', StringSplitOptions.RemoveEmptyEntries), Titles(JsonDocument.Parse(answer.Text).RootElement));
    }

    [Fact]
    public async Task A_list_tells_its_size_and_its_neighbours()
    {
        var answer = await site.GetAsync("/api/v1/news?taille=1&langue=fr");
        var list = JsonDocument.Parse(answer.Text).RootElement;

        Assert.Equal(
            (1, 2, 2),
            (list.GetProperty("page").GetInt32(), list.GetProperty("pages").GetInt32(), list.GetProperty("total").GetInt32())
        );
        var next = list.GetProperty("links").GetProperty("next").GetString()!;
        Assert.Equal("https://exemple.org/api/v1/news?taille=1&langue=fr&page=2", next);
        Assert.Equal($"<{next}>; rel=\"next\"", answer.Header("Link"));
        Assert.Equal(
            "https://exemple.org/api/v1/news?taille=1&langue=fr",
            (await JsonAsync(site, new Uri(next).PathAndQuery)).GetProperty("links").GetProperty("previous").GetString()
        );
    }

    [Fact]
    public async Task An_item_tells_all_that_belongs_to_it()
    {
        var item = await JsonAsync(site, "/api/v1/news/actualites/une");

        Assert.Equal("actualites/une", item.GetProperty("id").GetString());
        Assert.Equal("https://exemple.org/actualites/une", item.GetProperty("url").GetString());
        Assert.Equal("2013-05-06", item.GetProperty("date").GetString());
        Assert.Equal("Honduras", item.GetProperty("place").GetString());
        Assert.Equal("HN", item.GetProperty("countries")[0].GetProperty("id").GetString());
        Assert.Contains("href=\"https://exemple.org/actualites/deux\"", item.GetProperty("html").GetString(), StringComparison.Ordinal);
        var version = item.GetProperty("documents")[0].GetProperty("versions")[0];
        Assert.StartsWith("https://exemple.org/actualites/note.pdf", version.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("application/pdf", version.GetProperty("type").GetString());
        Assert.Equal("Awa Diop", item.GetProperty("contacts")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_event_comes_with_its_agenda_and_its_people_with_their_interventions()
    {
        var slot = (await JsonAsync(site, "/api/v1/events/reunion")).GetProperty("agenda")[0].GetProperty("slots")[0];
        Assert.Equal("Ouverture", slot.GetProperty("title").GetString());
        Assert.Equal("2009-06-04T09:00:00+07:00", slot.GetProperty("start").GetString());
        var person = slot.GetProperty("people")[0];
        Assert.Equal("Modératrice", person.GetProperty("role").GetString());
        var known = await JsonAsync(site, new Uri(person.GetProperty("api").GetString()!).PathAndQuery);
        Assert.Equal("Awa Diop", known.GetProperty("name").GetString());
        Assert.Equal(
            "https://exemple.org/reunion#" + slot.GetProperty("id").GetString(),
            known.GetProperty("interventions")[0].GetProperty("url").GetString()
        );
        Assert.Equal("Awa Diop", (await JsonAsync(site, "/api/v1/people")).GetProperty("items")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_office_tells_where_it_is_and_whom_it_looks_after()
    {
        var office = (await JsonAsync(site, "/api/v1/offices")).GetProperty("items")[0];

        Assert.Equal(
            ["KH", "LA"],
            office.GetProperty("coverage").EnumerateArray().Select(country => country.GetProperty("id").GetString())
        );
        Assert.Equal(13.75, office.GetProperty("latitude").GetDouble());
        Assert.Equal(200, (await site.GetAsync(new Uri(office.GetProperty("card").GetString()!).AbsolutePath)).Status);
    }

    [Theory]
    [InlineData("/api/v1/news?page=0", 400, "page = « 0 »")]
    [InlineData("/api/v1/news?page=x", 400, "page = « x »")]
    [InlineData("/api/v1/news?taille=101", 400, "de 1 à 100")]
    [InlineData("/api/v1/news?annee=an", 400, "attendu une année")]
    [InlineData("/api/v1/news?pays=zz", 400, "attendu un code ISO")]
    [InlineData("/api/v1/news?langue=de", 400, "attendu une langue du site : fr, en")]
    [InlineData("/api/v1/rien", 404, "Rien à l’adresse /api/v1/rien")]
    [InlineData("/api/v1/news/rien", 404, "Aucun élément « rien »")]
    [InlineData("/api/v1/news/actualites/brouillon", 404, "Aucun élément")]
    [InlineData("/api/v1/news/reunion", 404, "Aucun élément")]
    [InlineData("/api/v1/news/actualites/expiree", 410, "n’est plus en ligne")]
    [InlineData("/api/v1/people/personne", 404, "Aucune personne")]
    public async Task What_cannot_be_answered_is_told_in_French(string address, int status, string detail)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(status, answer.Status);
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
        var problem = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Contains(detail, problem.GetProperty("detail").GetString()!.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/news/vieille", "https://exemple.org/api/v1/news/actualites/une")]
    [InlineData("/API/v1/News/", "/api/v1/news")]
    public async Task An_old_or_loose_address_is_sent_on(string address, string target)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(301, answer.Status);
        Assert.Equal(target, answer.Header("Location"));
    }

    [Fact]
    public async Task Answers_have_a_tag_and_are_open_to_every_origin()
    {
        var answer = await site.GetAsync("/api/v1/news", ("Origin", "https://ailleurs.org"));
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal("noindex", answer.Header("X-Robots-Tag"));
        Assert.Equal(304, (await site.GetAsync("/api/v1/news", ("If-None-Match", answer.Header("ETag")!))).Status);
        Assert.Equal(
            304,
            (
                await site.GetAsync(
                    "/api/v1/news?pays=HN",
                    ("If-None-Match", (await site.GetAsync("/api/v1/news?pays=HN")).Header("ETag")!)
                )
            ).Status
        );
        using var preflight = await site.SendAsync(
            HttpMethod.Options,
            "/api/v1/news",
            ("Origin", "https://ailleurs.org"),
            ("Access-Control-Request-Method", "GET"),
            ("Access-Control-Request-Headers", "if-none-match")
        );
        Assert.Equal(204, (int)preflight.StatusCode);
        Assert.Null((await site.GetAsync("/actualites", ("Origin", "https://ailleurs.org"))).Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_library_is_the_same_as_visitors_see()
    {
        await using var other = await TestSite.StartAsync([
            .. Files,
            ("lien.md", "---\ntitle: Lien\n---\n[le mémoire](memoire.pdf)\n"),
            ("memoire.pdf", "%PDF-1.4"),
            ("cachee.md", "---\ntitle: X\nnoindex: true\n---\n[x](x.pdf)\n"),
            ("x.pdf", "%PDF-1.4"),
        ]);

        Assert.Equal(["Rapport", "Le mémoire"], Titles(await JsonAsync(other, "/api/v1/documents")));
    }

    [Fact]
    public async Task The_page_about_it_lists_the_collections_and_the_feeds()
    {
        var links = (await site.PageAsync("/api")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ToList();

        foreach (
            var link in (string[])["/api/v1/news", "/api/v1/openapi.json", "/index.rss", "/actualites.atom", "/sitemap.xml", "/llms.txt"]
        )
            Assert.Contains(link, links);
        foreach (var link in links)
            Assert.Equal(200, (await site.GetAsync(link)).Status);
        Assert.Contains((await site.PageAsync("/")).QuerySelectorAll("footer a"), link => link.GetAttribute("href") == "/api");
    }

    [Fact]
    public async Task A_kind_that_says_nothing_of_the_API_is_in_it()
    {
        await using var other = await TestSite.StartAsync(
            new TestSiteOptions
            {
                Kinds = new KindList([.. SiteKinds.All, new RecipeKind()]),
                Configure = builder => builder.Services.AddRazorPages().AddApplicationPart(typeof(RecipeKind).Assembly),
            },
            ("crepes.md", "---\ntitle: Crêpes\nkind: recipe\nservings: 4\n---\nMélangez.\n")
        );

        Assert.Equal(["Crêpes"], Titles(await JsonAsync(other, "/api/v1/recipes")));
        Assert.Contains(
            "Mélangez",
            (await JsonAsync(other, "/api/v1/recipes/crepes")).GetProperty("html").GetString(),
            StringComparison.Ordinal
        );
        Assert.Contains("Mélangez", (await other.GetAsync("/crepes.md")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("servings", (await other.GetAsync("/crepes.md")).Text, StringComparison.Ordinal);
    }

    public sealed class Served() : StandingSite(() => TestSite.StartAsync(Files));
}
