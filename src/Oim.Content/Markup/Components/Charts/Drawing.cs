using System.Globalization;
using System.Net;
using System.Text;

namespace Oim.Content.Markup.Components.Charts;

/// <summary>An SVG in the making. Widths are those of a phone, so that its words stay readable there; in Arabic it is mirrored.</summary>
internal sealed class Drawing(string title, Locale locale)
{
    public const double Width = 360;

    private const double LineHeight = 16;
    private const char LeftToRight = '\u200E';
    private const char OfArabicLetters = '\u061C';

    private readonly StringBuilder svg = new();
    private readonly bool isMirrored = locale.Direction == "rtl";

    public CultureInfo Culture => locale.Culture;

    /// <param name="series">From 0: it has a colour, a fill or a dash of its own.</param>
    public void Bar(double x, double y, double width, double height, int series)
    {
        if (width <= 0) return;
        var place = $"x=\"{N(isMirrored ? Width - x - width : x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"";
        svg.Append($"<rect class=\"s{series + 1}\" {place} fill=\"currentColor\"/>");
    }

    /// <summary>A number, or what stands for it.</summary>
    public void Value(double x, double y, string text, string anchor = "start") => Text(x, y, text, anchor, " class=\"valeur\"");

    /// <param name="anchor">start, middle or end, in the direction of the text.</param>
    public void Text(double x, double y, string text, string anchor = "start") => Text(x, y, text, anchor, "");

    private void Text(double x, double y, string text, string anchor, string named)
    {
        // A sign before a number, and its groups, would stand behind it in a line that runs from right to left.
        if (isMirrored && text.Length > 0 && text.All(IsOfNumber)) text = LeftToRight + text.Trim(LeftToRight, OfArabicLetters);
        svg.Append($"<text{named} x=\"{N(X(x))}\" y=\"{N(y)}\" text-anchor=\"{anchor}\" fill=\"currentColor\">")
            .Append(WebUtility.HtmlEncode(text))
            .Append("</text>");
    }

    /// <summary>Words on as many lines as they need: an SVG breaks none by itself.</summary>
    /// <param name="y">Where the first line stands.</param>
    /// <returns>Where the last one does.</returns>
    public double Lines(double x, double y, string text, double width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && WidthOf(longer) > width)
            {
                Text(x, y, line);
                (line, y) = (word, y + LineHeight);
            }
            else
            {
                line = longer;
            }
        }

        Text(x, y, line);
        return y;
    }

    /// <summary>About how wide a text is: nothing here knows the reader's typeface.</summary>
    public static double WidthOf(string text) => text.Length * 7;

    public void Rule(double x1, double y1, double x2, double y2) =>
        svg.Append($"<line x1=\"{N(X(x1))}\" y1=\"{N(y1)}\" x2=\"{N(X(x2))}\" y2=\"{N(y2)}\"")
            .Append(" stroke=\"currentColor\" stroke-opacity=\".3\"/>");

    /// <summary>One run of points; a gap in the numbers ends it.</summary>
    public void Line(IReadOnlyList<(double X, double Y)> points, int series)
    {
        var path = string.Join(' ', points.Select(point => $"{N(X(point.X))},{N(point.Y)}"));
        svg.Append($"<polyline class=\"l{series + 1}\" points=\"{path}\" fill=\"none\" stroke=\"currentColor\"/>");
        foreach (var (x, y) in points)
            svg.Append($"<circle class=\"s{series + 1}\" cx=\"{N(X(x))}\" cy=\"{N(y)}\" r=\"3\" fill=\"currentColor\"/>");
    }

    /// <summary>What each series is called, one below the other.</summary>
    /// <returns>Where the drawing goes on.</returns>
    public double Legend(IReadOnlyList<string> series)
    {
        if (series.Count < 2) return 4;
        var y = 4d;
        for (var i = 0; i < series.Count; i++)
        {
            Bar(0, y, 14, 12, i);
            y = Lines(20, y + 11, series[i], Width - 20) + 9;
        }

        return y + 6;
    }

    public string Whole(double height) =>
        $"<svg viewBox=\"0 0 {N(Width)} {N(height)}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\" font-size=\"13\">"
        + $"{svg}</svg>";

    private static bool IsOfNumber(char c) =>
        char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c is '.' or ',' or '٬' or '٫' or '-' or '−' or LeftToRight or OfArabicLetters;

    private double X(double x) => isMirrored ? Width - x : x;

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
