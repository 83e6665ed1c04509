using System.Xml.Linq;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

[Collection("site")]
public sealed class AccessibilityTests(ServedSite site)
{
    public static TheoryData<string> Templates =>
        ["/", "/qui-sommes-nous", "/actualites", "/actualites/2013/publication-dialogue-de-haut-niveau", "/evenements", "/evenements/atelier-migration-de-retour-2008", "/evenements?mois=2009-06",
         "/ou-travaillons-nous/bureaux-regionaux", "/ou-travaillons-nous/bureaux-regionaux/bangkok", "/recherche?q=migration", "/personnes", "/personnes/jim-ilunga", "/plan-du-site", "/page-introuvable",
         "/pays", "/pays/honduras", "/themes", "/themes/migration-de-retour", "/documents", "/ar"];

    private static readonly (int Width, ColorScheme Scheme)[] Settings =
        [(360, ColorScheme.Light), (768, ColorScheme.Dark), (1440, ColorScheme.Light), (360, ColorScheme.Dark), (768, ColorScheme.Light), (1440, ColorScheme.Dark)];

    [BrowserTheory, MemberData(nameof(Templates))]
    public async Task Axe_finds_nothing_at_three_widths_in_light_or_dark(string path)
    {
        var found = await Task.WhenAll(Settings.Take(3).Select(setting => FoundOnAsync([path], setting.Width, setting.Scheme)));

        Assert.Empty(found.SelectMany(list => list));
    }

    /// <summary>Each page as one of the readers has it, in turn: each template is looked at in three settings above.</summary>
    [BrowserFact]
    public async Task Axe_finds_nothing_on_any_page_of_the_site_map()
    {
        using var http = new HttpClient { BaseAddress = new(site.Address) };
        var map = XDocument.Parse(await http.GetStringAsync("/sitemap.xml"));
        var paths = map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).PathAndQuery).ToList();
        Assert.True(paths.Count > 50);

        var found = await Task.WhenAll(Settings.Select((setting, turn) => FoundOnAsync(paths.Where((_, i) => i % Settings.Length == turn), setting.Width, setting.Scheme)));

        Assert.Empty(found.SelectMany(list => list));
    }

    private async Task<IReadOnlyList<string>> FoundOnAsync(IEnumerable<string> paths, int width, ColorScheme scheme)
    {
        var page = await site.OpenAsync("about:blank", width, scheme);
        var found = new List<string>();
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            AxeResult result = await page.RunAxe();
            found.AddRange(result.Violations.Select(violation => $"{path} {width} {scheme} {violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        }

        await page.Context.CloseAsync();
        return found;
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_in_an_open_menu()
    {
        var page = await site.OpenAsync("/");
        await page.Locator("nav.menu summary").First.ClickAsync();
        AxeResult result = await page.Locator("header").First.RunAxe();
        Assert.Empty(result.Violations.Select(violation => violation.Id));
        await page.Context.CloseAsync();
    }
}
