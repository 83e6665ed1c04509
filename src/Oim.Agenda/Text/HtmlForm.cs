using System.Text.RegularExpressions;

namespace Oim.Agenda.Text;

/// <summary>
/// An agenda that an old system left as HTML, written as Markdown in its place: every tag becomes as many characters, so that each word keeps its
/// line and column. Without hours in its cells, paragraphs or items, HTML stays what it is.
/// </summary>
internal static partial class HtmlForm
{
    private const int FewestHours = 2;

    public static string? AsMarkdown(string source)
    {
        if (!source.Contains("</", StringComparison.Ordinal) || TimedElement().Count(source) < FewestHours) return null;
        source = Row().Replace(source, row => row.Value.Replace('\n', ' '));
        source = BetweenRows().Replace(source, gap => new(' ', gap.Length));
        source = Table().Replace(source, table => Tag().Replace(table.Value, tag => Fit(InTable(Name(tag), IsEnd(tag)), tag.Length)));
        return Tag()
            .Replace(source, tag =>
                Name(tag) == "br" && source.LastIndexOf('\n', tag.Index) < source.LastIndexOf('|', tag.Index)
                    ? tag.Value
                    : Fit(InText(Name(tag), IsEnd(tag)), tag.Length)
            )
            .Replace("&nbsp;", "      ", StringComparison.Ordinal);
    }

    private static string Name(Match tag) => tag.Groups["name"].Value.ToLowerInvariant();

    private static bool IsEnd(Match tag) => tag.Value[1] == '/';

    // A mark that opens stands right before its word, one that closes right behind it.
    private static string Fit(string mark, int length) => mark is [' ', '*', ..] ? mark.PadLeft(length) : mark.PadRight(length);

    private static string InTable(string name, bool isEnd) => (name, isEnd) switch
    {
        ("tr", false) or ("table", _) => "\n",
        ("td" or "th", false) => "|",
        ("p", true) or ("li", false) or ("br", _) => "<br>",
        _ => Emphasis(name, isEnd),
    };

    private static string InText(string name, bool isEnd) => (name, isEnd) switch
    {
        ("h1" or "h2" or "h3" or "h4", false) => "\n" + new string('#', Math.Min(name[1] - '0', 3)),
        ("li", false) => "\n- ",
        ("br", _) or ("p" or "div" or "h1" or "h2" or "h3" or "h4" or "dt" or "dd" or "ul" or "ol", _) => "\n",
        _ => Emphasis(name, isEnd),
    };

    private static string Emphasis(string name, bool isEnd) =>
        name is "strong" or "b" ? (isEnd ? "** " : " **")
        : name is "em" or "i" ? (isEnd ? "* " : " *")
        : "";

    [GeneratedRegex(
        @"<(?:td|th|p|li|h[1-6]|dt|div)\b[^>]*>\s*(?:<(?:strong|b|em|i|p|span|font)\b[^>]*>\s*)*\d{1,2}\s?[hH:.]\s?\d{0,2}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TimedElement();

    [GeneratedRegex(@"<tr\b[^>]*>.*?</tr\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex(
        @"(?<=</tr\s*>)(?:\s|</?(?:thead|tbody|tfoot)\b[^>]*>)*(?=<tr)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BetweenRows();

    [GeneratedRegex(@"<table\b.*?</table\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Table();

    // Links stay: a Markdown link would not fit in their place.
    [GeneratedRegex(
        @"</?(?<name>table|thead|tbody|tfoot|tr|td|th|p|div|span|font|center|ul|ol|li|dl|dt|dd|strong|b|em|i|h[1-6]|br)\b[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Tag();
}
