using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// <c>&gt; [!info]- Titre</c>, Obsidian's remark with a title, or folded: read as the admonition of MkDocs it is. GitHub's, without either,
/// is Markdig's own.
/// </summary>
internal static class Callouts
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        if (!source.Text.Contains("[!", StringComparison.Ordinal)) return;
        for (var i = 0; i < source.LineCount; i++)
        {
            if (!source.Line(i).StartsWith('>') || source.IsCode(source.StartOf(i))) continue;
            if (Opening.Match(source.Line(i).ToString()) is not { Success: true } match) continue;
            Open(match, source.StartOf(i), edits);
            for (; i + 1 < source.LineCount && source.Line(i + 1) is ['>', .. var rest]; i++)
                edits.Replace(source.StartOf(i + 1), source.StartOf(i + 1) + (rest.StartsWith(' ') ? 2 : 1), "    ");
        }
    }

    private static void Open(Match match, int start, SourceEdits edits)
    {
        var (title, end) = (match.Groups["title"], start + match.Length);
        var sign = match.Groups["fold"].Value switch { "-" => "???", "+" => "???+", _ => "!!!" };
        var opening = $"{sign} {match.Groups["kind"].Value}";
        if (title.Length == 0)
        {
            edits.Replace(start, end, opening);
            return;
        }

        edits.Replace(start, start + title.Index, opening + " \"");
        edits.Replace(start + title.Index + title.Length, end, "\"");
    }

    private static readonly Regex Opening = new(
        @"^> ?\[!(?<kind>[A-Za-z][\w-]*)\](?:(?<fold>[-+])[ \t]*(?<title>(?:.*\S)?)|[ \t]+(?<title>\S(?:.*\S)?))[ \t]*$",
        RegexOptions.NonBacktracking
    );
}
