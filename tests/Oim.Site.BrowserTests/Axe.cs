using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>
/// The axe of the package, run in the page itself: its own way opens one more window for each run, to put the findings of frames together,
/// and takes several times as long. The site has no frames.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript() + ";0";

    /// <summary>What axe finds wrong: the rule and the element, one line each.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>("""
            async () => {
                const { violations } = await axe.run({ resultTypes: ['violations'] });
                return violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html}`));
            }
            """);
    }
}
