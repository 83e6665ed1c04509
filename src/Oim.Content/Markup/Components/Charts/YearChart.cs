using System.Globalization;

namespace Oim.Content.Markup.Components.Charts;

/// <summary>How many there were each year: upright bars, since years follow one another from side to side.</summary>
public static class YearChart
{
    private const double Height = 96;
    private const double Top = 18;
    private const double WidestBar = 30;

    /// <param name="title">What is counted, for those who do not see the drawing.</param>
    /// <param name="years">In their order, none left out.</param>
    public static string Draw(string title, string language, IReadOnlyList<(int Year, int Count)> years)
    {
        var drawing = new Drawing(title, Locales.Of(language));
        var most = (double)Math.Max(1, years.Max(year => year.Count));
        // The first and the last year need room for their numbers, however narrow their bars are.
        var label = Drawing.WidthOf("2000");
        var step = Math.Min(Drawing.Width / years.Count, (Drawing.Width - label) / Math.Max(1, years.Count - 1));
        var (first, width) = ((Drawing.Width - (step * (years.Count - 1))) / 2, Math.Min(WidestBar, step * .7));
        drawing.Rule(0, Top + Height, Drawing.Width, Top + Height);
        // As many years as find room side by side, the last one always.
        var every = (int)Math.Ceiling((label + 8) / step);
        foreach (var (i, (year, count)) in years.Index())
        {
            var (middle, height) = (first + (i * step), Height * count / most);
            if (count > 0) drawing.Bar(middle - (width / 2), Top + Height - height, width, height, 0);
            if (count > 0 && step > Drawing.WidthOf("00")) drawing.Value(middle, Top + Height - height - 5, Told(count), "middle");
            if ((years.Count - 1 - i) % every > 0) continue;
            drawing.Text(middle, Top + Height + 18, year.ToString(CultureInfo.InvariantCulture), "middle");
        }

        return drawing.Whole(Top + Height + 24);

        string Told(int count) => count.ToString("#,0", drawing.Culture);
    }
}
