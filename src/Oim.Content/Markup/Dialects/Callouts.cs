using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// <c>&gt; [!info]- Titre</c>, Obsidian's remark with a title, or folded: read as the admonition of MkDocs it is. GitHub's, without either, is
/// Markdig's own.
/// </summary>
internal static partial class Callouts
{
    public static bool MayBeIn(string text) => text.Contains("[!", StringComparison.Ordinal);

    /// <summary>Rewrites the remark that starts on a line, with all its lines.</summary>
    public static void Read(string[] lines, int i)
    {
        if (Opening().Match(lines[i]) is not { Success: true } match) return;
        var title = match.Groups["title"].Value.Trim().Replace('"', '”');
        var sign = match.Groups["fold"].Value switch { "-" => "???", "+" => "???+", _ => "!!!" };
        lines[i] = title.Length > 0 ? $"{sign} {match.Groups["kind"].Value} \"{title}\"" : $"{sign} {match.Groups["kind"].Value}";
        for (i++; i < lines.Length && lines[i].StartsWith('>'); i++)
            lines[i] = lines[i] is ['>', ' ', .. var spaced] ? "    " + spaced : "    " + lines[i][1..];
    }

    [GeneratedRegex(@"^> ?\[!(?<kind>[A-Za-z][\w-]*)\](?:(?<fold>[-+])[ \t]*(?<title>.*)|[ \t]+(?<title>\S.*))$")]
    private static partial Regex Opening();
}
