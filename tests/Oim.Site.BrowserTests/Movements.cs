using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>What gives way on a page while it comes, on a phone so slow that it draws it piece by piece.</summary>
internal static class Movements
{
    private const int TimesSlower = 6;

    /// <summary>To be called before the page is asked for.</summary>
    public static async Task WatchAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = TimesSlower });
        await page.AddInitScriptAsync(
            """
            globalThis.moved = [];
            new PerformanceObserver(list => moved.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
            """
        );
    }

    /// <returns>Nothing where a thousandth of the window has not moved.</returns>
    public static Task<string[]> OfAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => moved.reduce((sum, one) => sum + one.value, 0) < .001 ? [] : moved.flatMap(one => one.sources.map(source => {
                const [from, to] = [source.previousRect, source.currentRect].map(place => JSON.stringify(place));
                return `${source.node?.nodeName} ${source.node?.className}: ${from} > ${to}`;
            }))
            """
        );
}
