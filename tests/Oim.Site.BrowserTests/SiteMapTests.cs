using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>
/// Every page of the site map, seen once: as one of the readers has it (each template is looked at in more of their settings by
/// <see cref="AccessibilityTests"/>; axe reads one page of five, with OIM_AXE=all every one), and with the eyes of who reads the page on
/// personal data (<c>donnees-personnelles.md</c>).
/// </summary>
[Collection("site")]
public sealed class SiteMapTests(ServedSite site)
{
    /// <summary>One page of so many; no divisor of the number of settings, so that each setting has its share.</summary>
    private static readonly int ReadByAxe = Environment.GetEnvironmentVariable("OIM_AXE") == "all" ? 1 : 5;

    [BrowserFact]
    public async Task No_page_of_the_site_map_shuts_anybody_out_asks_another_host_or_leaves_anything_in_the_browser()
    {
        var (paths, settings) = (await MappedAsync(), AccessibilityTests.Settings);
        Assert.True(paths.Count > 50);

        var seen = await Task.WhenAll(
            settings.Select(
                (setting, turn) => VisitAsync(paths.Index().Where(at => at.Index % settings.Length == turn), setting.Width, setting.Scheme)
            )
        );

        var asked = seen.SelectMany(visit => visit.Asked).ToHashSet(StringComparer.Ordinal);
        Assert.All(paths, path => Assert.Contains(site.Address + path, asked));
        Assert.Contains(asked, url => url.Contains("/assets/js/", StringComparison.Ordinal));
        Assert.All(asked, url => Assert.StartsWith(site.Address + "/", url, StringComparison.Ordinal));
        Assert.All(seen, visit => Assert.Equal("0 0 0 0 0 0", visit.Left));
        Assert.Empty(seen.SelectMany(visit => visit.Found));
    }

    private async Task<Visit> VisitAsync(IEnumerable<(int Index, string Path)> paths, int width, ColorScheme scheme)
    {
        var page = await site.OpenAsync("about:blank", width, scheme);
        var asked = new ConcurrentBag<string>();
        page.Context.Request += (_, request) => asked.Add(request.Url);
        var found = new List<string>();
        foreach (var (index, path) in paths)
        {
            await page.GotoAsync(path);
            if (index % ReadByAxe != 0) continue;
            found.AddRange((await Axe.ViolationsAsync(page)).Select(violation => $"{path} {width} {scheme} {violation}"));
        }

        var left = await page.EvaluateAsync<string>(
            """
            async () => [
              localStorage.length, Object.keys(sessionStorage).filter(key => key !== 'language-offered').length,
              (await indexedDB.databases()).length, (await caches.keys()).length,
              (await navigator.serviceWorker.getRegistrations()).length,
            ].join(' ')
            """
        );
        var cookies = (await page.Context.CookiesAsync()).Count;
        await page.Context.CloseAsync();
        return new(found, asked, $"{left} {cookies}");
    }

    private async Task<IReadOnlyList<string>> MappedAsync()
    {
        using var http = new HttpClient { BaseAddress = new(site.Address) };
        var map = XDocument.Parse(await http.GetStringAsync("/sitemap.xml"));
        // A picture has a place of its own in the map, and is no page.
        var places = map.Descendants().Where(element => element.Name.LocalName == "url").Elements().Where(e => e.Name.LocalName == "loc");
        return [.. places.Select(place => new Uri(place.Value).PathAndQuery)];
    }

    /// <param name="Left">How much the pages have left in each place a browser has for that, and how many cookies.</param>
    private sealed record Visit(IReadOnlyList<string> Found, IReadOnlyCollection<string> Asked, string Left);
}
