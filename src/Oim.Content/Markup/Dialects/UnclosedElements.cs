using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// The elements whose content no browser reads as HTML (HTML Living Standard, "raw text" and "escapable raw text") swallow the rest of the
/// page where they are not closed, <c>&lt;iframe … /&gt;</c> of JSX among them: each is closed where it opens.
/// </summary>
internal static class UnclosedElements
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        var text = source.Text;
        var lastEnds = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (Match tag in Tag.Matches(text))
        {
            if (source.IsCode(tag.Index)) continue;
            var (name, end) = (tag.Groups["name"].Value, tag.Index + tag.Length);
            if (!lastEnds.TryGetValue(name, out var lastEnd))
                lastEnds[name] = lastEnd = text.LastIndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
            var isWhole = text[end - 2] == '/';
            if (isWhole || lastEnd < end)
                edits.Replace(end, end, $"</{name}>", isWhole ? null : new(MarkupRules.UnclosedElement, tag.Index, name, IsToldEach: true));
        }
    }

    private static readonly Regex Tag = new(
        @"<(?<name>script|style|iframe|noembed|noframes|textarea|title|xmp)(?:[\s/](?:[^<>""']|""[^""]*""|'[^']*')*)?>",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );
}
