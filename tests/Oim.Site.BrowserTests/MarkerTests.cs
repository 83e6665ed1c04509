using System.Globalization;

namespace Oim.Site.BrowserTests;

/// <summary>What tells a list's items apart is seen by those who see little, in the light and in the dark.</summary>
[Collection("site")]
public sealed class MarkerTests(ServedSite site)
{
    private const double LeastContrast = 3;

    private const string Colours = """
        () => {
          const style = getComputedStyle(document.documentElement);
          return ['--accent', '--bg', '--bg-alt', '--paper'].map(name => {
            const box = document.body.appendChild(document.createElement('i'));
            box.style.color = style.getPropertyValue(name);
            return getComputedStyle(box).color;
          });
        }
        """;

    [BrowserTheory]
    [InlineData(Microsoft.Playwright.ColorScheme.Light)]
    [InlineData(Microsoft.Playwright.ColorScheme.Dark)]
    public async Task The_accent_stands_out_on_every_ground(Microsoft.Playwright.ColorScheme scheme)
    {
        var page = await site.OpenAsync("/", 360, scheme);
        var colours = (await page.EvaluateAsync<string[]>(Colours)).Select(Luminance).ToList();

        Assert.All(colours.Skip(1), ground => Assert.InRange(Contrast(colours[0], ground), LeastContrast, 21));
        await page.Context.CloseAsync();
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + .05) / (Math.Min(one, other) + .05);

    /// <summary>Of « rgb(194, 124, 0) », as WCAG 2 defines it.</summary>
    private static double Luminance(string colour)
    {
        var parts = colour[4..^1].Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture) / 255)
            .Select(part => part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4))
            .ToList();
        return (.2126 * parts[0]) + (.7152 * parts[1]) + (.0722 * parts[2]);
    }
}
