using Oim.Agenda.Tables;

namespace Oim.Agenda.Text;

/// <summary>
/// An agenda that an old system left as HTML, written as Markdown in its place: every tag becomes as many characters, so that each word
/// keeps its
/// line and column. Without hours in its cells, paragraphs or items, HTML stays what it is.
/// </summary>
internal static class HtmlForm
{
    /// <summary>How many rows or columns a cell may span.</summary>
    public const int WidestSpan = 200;

    /// <summary>Behind the bar of a cell, these and a number tell how many rows and columns it spans.</summary>
    private const char Rows = '\uE100';
    private const char Columns = '\uE200';
    private const int FewestHours = 2;
    private const int LongestCell = 2000;
    private const int MostInline = 8;

    /// <param name="tablesOnly">In a page about other things too, only tables of hours are rewritten.</param>
    /// <returns>The text as Markdown, or null when it stays as it is; and where tables of hours start that cannot be read for
    /// sure.</returns>
    public static (string? Markdown, IReadOnlyList<int> Unread) AsMarkdown(string source, bool tablesOnly)
    {
        if (!source.Contains("</", StringComparison.Ordinal)) return (null, []);
        var tags = HtmlTag.All(source);
        if (CountHours(source, tags, 0, tags.Count) < FewestHours) return (null, []);
        var text = source.ToCharArray();
        var unread = new List<int>();
        var rewritten = false;
        var ends = EndsOfTables(tags);
        for (var at = 0; at < tags.Count; at++)
        {
            if (ends.TryGetValue(at, out var end))
            {
                if (TryTable(source, text, tags, at, end)) rewritten = true;
                else if (CountHours(source, tags, at, end) >= FewestHours) unread.Add(tags[at].Start);
                at = end;
            }
            else if (!tablesOnly)
            {
                Put(text, tags[at], tags[at].Name == "br" && IsInRow(source, tags[at].Start) ? null : InText(tags[at]));
                rewritten = true;
            }
        }

        return (rewritten ? new string(text).Replace("&nbsp;", "      ", StringComparison.Ordinal) : null, unread);
    }

    /// <summary>How far a cell reaches, from the marks behind its bar, and where its text starts.</summary>
    public static (int Rows, int Columns, int Length) Span(string text, int from) =>
        from + 1 < text.Length
        && text[from] is > Rows and <= (char)(Rows + WidestSpan)
        && text[from + 1] is > Columns and <= (char)(Columns + WidestSpan)
            ? (text[from] - Rows, text[from + 1] - Columns, 2)
            : (1, 1, 0);

    private static bool TryTable(string source, char[] text, List<HtmlTag> tags, int from, int to)
    {
        if (CountHours(source, tags, from, to) < FewestHours) return false;
        var (start, end) = (tags[from].Start, tags[to].End);
        for (var at = start; at < end; at++)
            text[at] = source[at] switch { '\n' => ' ', '|' => '\u2223', var other => other };
        var depth = 0;
        for (var at = from; at <= to; at++)
        {
            if (tags[at].Name == "table") depth += tags[at].IsEnd ? -1 : 1;
            Put(text, tags[at], depth > 1 ? "" : InTable(source, tags[at]));
        }

        var table = new string(text, start, end - start);
        if (TableReader.IsReadable(table)) return true;
        source.CopyTo(start, text, start, end - start);
        return false;
    }

    // Where each table that ends does, by where it starts.
    private static Dictionary<int, int> EndsOfTables(List<HtmlTag> tags)
    {
        var ends = new Dictionary<int, int>();
        var open = new Stack<int>();
        foreach (var (at, tag) in tags.Index())
        {
            if (tag is { Name: "table", IsEnd: false }) open.Push(at);
            else if (tag.Name == "table" && open.TryPop(out var start)) ends[start] = at;
        }

        return ends;
    }

    private static int CountHours(string source, List<HtmlTag> tags, int from, int to)
    {
        var count = 0;
        for (var at = from; at < to; at++)
        {
            if (tags[at].IsEnd || tags[at].Name is not ("td" or "th" or "p" or "li" or "dt" or "div" or ['h', _])) continue;
            var (inner, start) = (at + 1, SkipSpace(source, tags[at].End));
            while (inner < tags.Count && inner - at < MostInline && tags[inner].Start == start && IsInline(tags[inner]))
                start = SkipSpace(source, tags[inner++].End);
            if (StartsHour(source, start)) count++;
        }

        return count;
    }

    private static bool IsInline(HtmlTag tag) => !tag.IsEnd && tag.Name is "strong" or "b" or "em" or "i" or "p" or "span" or "font";

    private static int SkipSpace(string source, int at)
    {
        while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
        return at;
    }

    // 9:00, 09h, 9 h, 14.30
    private static bool StartsHour(string source, int at)
    {
        var digits = at;
        while (digits < source.Length && digits - at < 2 && char.IsAsciiDigit(source[digits])) digits++;
        if (digits == at) return false;
        if (digits < source.Length && char.IsWhiteSpace(source[digits])) digits++;
        return digits < source.Length && source[digits] is 'h' or 'H' or ':' or '.';
    }

    // In a row of a Markdown table a break stays one.
    private static bool IsInRow(string source, int at)
    {
        for (var before = at - 1; before >= 0 && source[before] != '\n' && at - before < LongestCell; before--)
            if (source[before] == '|') return true;
        return false;
    }

    // A mark that opens stands right before its word, one that closes right behind it.
    private static void Put(char[] text, HtmlTag tag, string? mark)
    {
        if (mark is null) return;
        var fitted = mark is [' ', '*', ..] ? mark.PadLeft(tag.Length) : mark.PadRight(tag.Length);
        fitted.CopyTo(0, text, tag.Start, tag.Length);
    }

    private static string InTable(string source, HtmlTag tag) => (tag.Name, tag.IsEnd) switch
    {
        ("tr", false) or ("table", _) => "\n",
        ("td" or "th", false) => "|" + Reach(tag.Number(source, "rowspan"), tag.Number(source, "colspan")),
        ("p", true) or ("li", false) or ("br", _) => "<br>",
        _ => Emphasis(tag),
    };

    private static string Reach(int rows, int columns) =>
        rows == 1 && columns == 1 ? "" : $"{(char)(Rows + rows)}{(char)(Columns + columns)}";

    private static string InText(HtmlTag tag) => (tag.Name, tag.IsEnd) switch
    {
        ("h1" or "h2" or "h3" or "h4", false) => "\n" + new string('#', Math.Min(tag.Name[1] - '0', 3)),
        ("li", false) => "\n- ",
        ("br", _) or ("p" or "div" or "h1" or "h2" or "h3" or "h4" or "dt" or "dd" or "ul" or "ol", _) => "\n",
        _ => Emphasis(tag),
    };

    private static string Emphasis(HtmlTag tag) => tag.Name switch
    {
        "strong" or "b" => tag.IsEnd ? "** " : " **",
        "em" or "i" => tag.IsEnd ? "* " : " *",
        _ => "",
    };
}
