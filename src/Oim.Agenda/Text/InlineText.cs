using System.Net;
using System.Text.RegularExpressions;

namespace Oim.Agenda.Text;

/// <summary>The words of a piece of inline Markdown.</summary>
internal static partial class InlineText
{
    /// <summary>Without links, emphasis, tags and escapes; runs of white space are one space.</summary>
    public static string Of(string markdown)
    {
        var text = Link().Replace(markdown, "$1");
        text = AutoLink().Replace(text, "$1");
        text = Tag().Replace(text, " ");
        text = Marks().Replace(text, "");
        text = Escape().Replace(text, "$1");
        if (text.Contains('&', StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        return Space()
            .Replace(text, match => match.Value.Contains('\u00A0', StringComparison.Ordinal) ? "\u00A0"
                : match.Value.Contains('\u202F', StringComparison.Ordinal) ? "\u202F"
                : " ")
            .Trim();
    }

    /// <summary>The span without emphasis around all of it, and without marks that have lost their partner.</summary>
    public static TextSpan Bare(TextSpan span)
    {
        span = span.Trim();
        while (true)
        {
            var text = span.Text;
            var lead = LeadingMarks().Match(text);
            var trail = TrailingMarks().Match(text);
            if (
                lead.Success
                && trail.Success
                && lead.Value == trail.Value
                && text.Length > 2 * lead.Length
                && !text[lead.Length..^lead.Length].Contains(lead.Value, StringComparison.Ordinal)
            )
                span = span.Slice(lead.Length, text.Length - lead.Length).Trim();
            else if (lead.Success && Count(text, lead.Value) % 2 == 1) span = span.From(lead.Length).Trim();
            else if (trail.Success && Count(text, trail.Value) % 2 == 1) span = span.Slice(0, text.Length - trail.Length).Trim();
            else return span;
        }
    }

    public static bool HasMarkup(string markdown) => Link().IsMatch(markdown) || Marks().IsMatch(markdown) || Tag().IsMatch(markdown);

    private static int Count(string text, string mark) => text.Split(mark).Length - 1;

    [GeneratedRegex(@"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+""[^""]*"")?\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"<((?:https?://|mailto:)[^>\s]+)>", RegexOptions.NonBacktracking)]
    private static partial Regex AutoLink();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\*{1,3}|\*{1,3}(?![\p{L}\p{N}])|~~|`|(?<![\p{L}0-9_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}0-9_])")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|<>~])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex(@"^(?:\*{1,3}|_{1,3})")]
    private static partial Regex LeadingMarks();

    [GeneratedRegex(@"(?:\*{1,3}|_{1,3})$")]
    private static partial Regex TrailingMarks();
}
