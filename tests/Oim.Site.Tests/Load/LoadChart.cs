using System.Globalization;
using System.Text;

namespace Oim.Site.Tests.Load;

/// <summary>Draws what was measured each second: requests, times, memory, one curve below the other, each to its own scale.</summary>
internal static class LoadChart
{
    private const int Width = 900;
    private const int Height = 150;
    private const int Left = 110;

    public static string Draw(IReadOnlyList<Second> seconds)
    {
        (string Label, string Unit, Func<Second, double> Of)[] curves =
        [
            ("requests", "each second", second => second.Requests),
            ("median", "ms", second => second.Middle),
            ("99th percentile", "ms", second => second.Slow),
            ("memory", "MB", second => second.Memory),
        ];
        var svg = new StringBuilder(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 20} {curves.Length * (Height + 30) + 30}\""
                + $" font-family=\"sans-serif\" font-size=\"12\">\n"
        );
        foreach (var (curve, i) in curves.Select((curve, i) => (curve, i)))
        {
            var (top, most) = (i * (Height + 30) + 15, Math.Max(1, seconds.Max(curve.Of)));
            var points = seconds.Select((second, x) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Left + Width * (x + 0.5) / seconds.Count:0.0},{top + Height * (1 - curve.Of(second) / most):0.0}"
                )
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{Left}\" y=\"{top}\" width=\"{Width}\" height=\"{Height}\" fill=\"#f4f4f4\"/>"
                    + $"<text x=\"4\" y=\"{top + 12}\">{curve.Label}</text>"
                    + $"<text x=\"4\" y=\"{top + 28}\">at most {most:0} {curve.Unit}</text>"
                    + $"<polyline fill=\"none\" stroke=\"#0033a0\" points=\"{string.Join(' ', points)}\"/>\n"
            );
        }

        var bottom = curves.Length * (Height + 30) + 15;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{bottom}\">{seconds.Count} seconds</text></svg>\n");
        return svg.ToString();
    }
}
