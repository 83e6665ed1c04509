using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Subjects;

/// <summary>« My country »: a choice without a script leads to a page that begins with the office to ask.</summary>
public sealed class CountryChoiceTests
{
    private static Task<TestSite> SiteAsync() =>
        TestSite.StartAsync(
            ("index.md", "# Accueil\n"),
            (
                "bureaux/index.md",
                "---\ntitle: Bureaux\nsummary: Un bureau régional aide les bureaux de pays.\ncascade: { kind: office }\n---\n"
            ),
            (
                "bureaux/dakar.md",
                "---\ntitle: Bureau de Dakar\ncity: Dakar\ncountry: SN\ncoverage: [ML]\ncoverageNote: Selon la liste M49.\n"
                    + "coordinates: [14.69, -17.45]\n"
                    + "phone: +221 33 123 45 67\nhours: Du lundi au jeudi\nspokenLanguages: [français, anglais]\n---\n"
            ),
            ("bureaux/bamako.md", "---\ntitle: Bureau de Bamako\ncity: Bamako\ncountry: ML\n---\n"),
            ("nouvelle.md", "---\ntitle: Nouvelle du Mali\nkind: news\ndate: 2025-01-01\ncountries: [ML]\n---\n")
        );

    [Theory]
    [InlineData("/")]
    [InlineData("/bureaux")]
    public async Task A_country_is_chosen_in_a_form(string address)
    {
        await using var site = await SiteAsync();

        var form = (await site.PageAsync(address)).QuerySelector("form.choice")!;

        Assert.Equal("/pays", form.GetAttribute("action"));
        Assert.Equal(["Mali", "Sénégal"], form.QuerySelectorAll("datalist option").Select(one => one.GetAttribute("value")));
        Assert.Equal(form.QuerySelector("datalist")!.Id, form.QuerySelector("input[name=pays]")!.GetAttribute("list"));
    }

    [Theory]
    [InlineData("ml", "/pays/mali")]
    [InlineData("Mali", "/pays/mali")]
    [InlineData("senegal", "/pays/senegal")]
    [InlineData("Sénégall", "/pays/senegal")]
    [InlineData("Malte", "/pays/malte")]
    [InlineData("Japon", "/pays/japon")]
    public async Task A_country_is_known_by_its_code_and_by_its_name(string asked, string page)
    {
        await using var site = await SiteAsync();

        var answer = await site.GetAsync($"/pays?pays={Uri.EscapeDataString(asked)}");

        Assert.Equal((302, page), (answer.Status, answer.Header("Location")));
    }

    [Theory]
    [InlineData("Matlantide")]
    [InlineData("Atlantide")]
    public async Task What_is_no_country_is_said_to_have_no_page(string asked)
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync($"/pays?pays={asked}");

        var said = page.QuerySelector(".lead")!.TextContent.Replace('\u00a0', ' ');
        Assert.Contains($"Aucune page de ce site ne porte sur « {asked} »", said, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/pays/mali']"));
    }

    [Fact]
    public async Task A_country_begins_with_the_office_that_covers_it_and_its_own()
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/pays/mali");

        Assert.Equal(["bureaux", "actualites"], page.QuerySelectorAll("main section h2").Select(title => title.Id));
        var offices = page.QuerySelectorAll(".reached .card");
        Assert.Equal(
            ["Bureau qui couvre ce pays", "Bureau situé dans ce pays"],
            offices.Select(office => office.QuerySelector(".meta")!.TextContent)
        );
        foreach (var said in (string[])["+221 33 123 45 67", "Du lundi au jeudi", "français, anglais"])
            Assert.Contains(said, offices[0].TextContent, StringComparison.Ordinal);
        Assert.NotNull(offices[0].QuerySelector("svg.locator"));
        Assert.Contains("Coordonnées non publiées", offices[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_says_what_it_covers_and_what_it_is_and_offers_no_empty_card()
    {
        await using var site = await SiteAsync();

        var (dakar, bamako) = (await site.PageAsync("/bureaux/dakar"), await site.PageAsync("/bureaux/bamako"));

        Assert.Contains("Selon la liste M49.", dakar.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        var side = dakar.QuerySelector(".page-aside")!.TextContent;
        Assert.Contains("Un bureau régional aide les bureaux de pays.", side, StringComparison.Ordinal);
        Assert.NotNull(dakar.QuerySelector("a[type='text/vcard']"));
        Assert.Null(bamako.QuerySelector("[type='text/vcard']"));
        Assert.Equal((200, 404), ((await site.GetAsync("/bureaux/dakar.vcf")).Status, (await site.GetAsync("/bureaux/bamako.vcf")).Status));
    }

    [Fact]
    public async Task A_country_that_an_office_alone_is_about_promises_no_more()
    {
        await using var site = await TestSite.StartAsync(
            ("navigation.yml", "shortcuts: [contact]\n"),
            ("contact.md", "# Contact\n"),
            ("bureaux/dakar.md", "---\ntitle: Bureau de Dakar\nkind: office\ncity: Dakar\ncountry: SN\ncoverage: [ML]\n---\n")
        );

        var page = await site.PageAsync("/pays/mali");

        var lead = page.QuerySelector(".lead")!.TextContent;
        Assert.Contains("n’a encore ni actualité, ni événement, ni document sur le Mali", lead, StringComparison.Ordinal);
        Assert.Contains("le bureau à qui vous adresser", lead, StringComparison.Ordinal);
        var reach = page.QuerySelector(".reached .facts")!;
        Assert.Contains("Posez votre question par cette page", reach.TextContent, StringComparison.Ordinal);
        Assert.Equal("/contact", reach.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_country_that_no_page_is_about_says_so_and_whom_to_ask()
    {
        await using var site = await TestSite.StartAsync(
            ("navigation.yml", "shortcuts: [contact]\n"),
            ("contact.md", "# Contact\n"),
            ("bureaux/dakar.md", "---\ntitle: Bureau de Dakar\nkind: office\ncity: Dakar\ncountry: SN\ncoverage: [SN, ML]\n---\n")
        );

        var page = await site.PageAsync("/pays/japon");

        Assert.Contains("ne publie encore rien sur le Japon", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/bureaux/dakar", "/contact"], page.QuerySelectorAll("main section a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("main form.choice"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content*=noindex]"));
        Assert.DoesNotContain("/pays/japon", (await site.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        var answer = (await site.PageAsync("/recherche?q=japon")).QuerySelector(".answers h3 a")!;
        Assert.Equal("/pays/japon", answer.GetAttribute("href"));
        Assert.Equal(404, (await site.GetAsync("/pays/nulle-part")).Status);
    }
}
