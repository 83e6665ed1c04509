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

    [BrowserTheory, MemberData(nameof(Templates))]
    public async Task Axe_finds_nothing_at_three_widths_light_and_dark(string path)
    {
        foreach (var (width, scheme) in new[] { (360, ColorScheme.Light), (768, ColorScheme.Dark), (1440, ColorScheme.Light), (1440, ColorScheme.Dark) })
        {
            var page = await site.OpenAsync(path, width, scheme);
            AxeResult result = await page.RunAxe();
            Assert.Empty(result.Violations.Select(violation => $"{width} {scheme} {violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
            await page.Context.CloseAsync();
        }
    }

    [BrowserTheory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_page_of_the_site_map(int width, ColorScheme scheme)
    {
        var page = await site.OpenAsync("/", width, scheme);
        var map = XDocument.Parse(await (await page.APIRequest.GetAsync("/sitemap.xml")).TextAsync());
        var paths = map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).PathAndQuery).ToList();
        Assert.True(paths.Count > 50);
        var found = new List<string>();
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            AxeResult result = await page.RunAxe();
            found.AddRange(result.Violations.Select(violation => $"{path} {violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        }

        await page.Context.CloseAsync();
        Assert.Empty(found);
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
