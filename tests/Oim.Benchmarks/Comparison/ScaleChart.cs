using System.Globalization;
using System.Text;

namespace Oim.Benchmarks.Comparison;

/// <summary>Draws figures by the number of pages, both by powers of ten: what grows in proportion is a straight line.</summary>
internal static class ScaleChart
{
    private const int Width = 560;
    private const int Height = 260;
    private const int Left = 70;
    private const int Top = 30;

    private static readonly string[] Colours = ["#0033a0", "#c8500a", "#5b6770"];

    public static void DrawAll(
        string folder,
        IReadOnlyList<int> sizes,
        IEnumerable<(string Name, string Title, (string Label, IReadOnlyList<double?> Values)[] Curves)> drawings
    )
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, title, curves) in drawings)
            File.WriteAllText(Path.Combine(folder, name + ".svg"), Draw(title, [.. sizes.Select(size => (double)size)], curves));
    }

    private static string Draw(string unit, IReadOnlyList<double> pages, (string Label, IReadOnlyList<double?> Values)[] curves)
    {
        var values = curves.SelectMany(curve => curve.Values).OfType<double>().Where(value => value > 0).ToList();
        var across = new Scale(pages.Min(), pages.Max(), Left, Left + Width);
        var up = new Scale(values.Min(), values.Max(), Top + Height, Top);
        var svg = new StringBuilder(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 190} {Top + Height + 40}\""
                + $" font-family=\"sans-serif\" font-size=\"13\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
        );
        Text(4, 18, unit);
        foreach (var power in up.Powers)
        {
            Line($"{Left}", up.At(power), Left + Width);
            Text(4, up.At(power) + 4, power.ToString("#,0.###", CultureInfo.InvariantCulture));
        }

        foreach (var size in pages) Text(across.At(size) - 20, Top + Height + 24, size.ToString("N0", CultureInfo.InvariantCulture));
        foreach (var (curve, i) in curves.Select((curve, i) => (curve, i)))
        {
            var points = pages.Zip(curve.Values).Where(point => point.Second > 0)
                .Select(point => (X: across.At(point.First), Y: up.At(point.Second!.Value)))
                .ToList();
            if (points.Count == 0) continue;
            var colour = Colours[i % Colours.Length];
            var line = points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}"));
            svg.Append($"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{string.Join(' ', line)}\"/>\n");
            foreach (var (x, y) in points)
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"3.5\" fill=\"{colour}\"/>\n");
            Text(points[^1].X + 10, points[^1].Y + 4, curve.Label, colour);
        }

        return svg.Append("</svg>\n").ToString();

        void Text(double x, double y, string text, string colour = "#333") =>
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" fill=\"{colour}\">{text}</text>\n");

        void Line(string x, double y, double end) =>
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x} {y:0.#}H{end:0.#}\" stroke=\"#ddd\"/>\n");
    }

    /// <summary>Where a value stands between two ends, by its power of ten.</summary>
    private sealed record Scale(double Least, double Most, double From, double To)
    {
        private readonly double low = Math.Floor(Math.Log10(Least));
        private readonly double high = Math.Max(Math.Ceiling(Math.Log10(Most)), Math.Floor(Math.Log10(Least)) + 1);

        public IEnumerable<double> Powers => Enumerable.Range((int)low, (int)(high - low) + 1).Select(power => Math.Pow(10, power));

        public double At(double value) => From + (Math.Log10(value) - low) / (high - low) * (To - From);
    }
}
