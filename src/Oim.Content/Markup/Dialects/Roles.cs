using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Marks around a few words: MyST's <c>{ref}`Texte &lt;cible&gt;`</c>, of which the words stay, and the proofreader's of CriticMarkup
/// (<c>{++ajouté++}</c>, <c>{--retiré--}</c>, <c>{~~ancien~&gt;nouveau~~}</c>, <c>{&gt;&gt;remarque&lt;&lt;}</c>), read as its author would
/// have them in the end.
/// </summary>
internal static class Roles
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        if (source.Text.Contains("}`", StringComparison.Ordinal))
            foreach (Match match in Role.Matches(source.Text))
                if (!source.IsCode(match.Index))
                    edits.Replace(
                        match.Index,
                        match.Index + match.Length,
                        Shown(match.Groups["role"].Value, match.Groups["words"].Value)
                    );
        if (!source.Text.Contains('{')) return;
        foreach (Match match in Critic.Matches(source.Text))
        {
            if (source.IsCode(match.Index)) continue;
            var (kept, end) = (match.Groups["kept"], match.Index + match.Length);
            edits.Remove(match.Index, kept.Success ? kept.Index : end);
            if (kept.Success) edits.Remove(kept.Index + kept.Length, end);
        }
    }

    private static string Shown(string role, string words) => role switch
    {
        "sub" or "subscript" => $"<sub>{words}</sub>",
        "sup" or "superscript" => $"<sup>{words}</sup>",
        "code" or "math" or "kbd" or "command" or "file" => $"`{words}`",
        _ => words.EndsWith('>') && words.LastIndexOf('<') is >= 0 and var target ? words[..target].TrimEnd() : words,
    };

    private static readonly Regex Role = new(@"\{(?<role>[a-z][\w:-]*)\}`(?<words>[^`\n]+)`", RegexOptions.NonBacktracking);

    private static readonly Regex Critic = new(
        @"\{==(?<kept>[^{}]+?)==\}|\{\+\+(?<kept>[^{}]+?)\+\+\}|\{--[^{}]+?--\}|\{~~[^{}]*?~>(?<kept>[^{}]*?)~~\}|\{>>[^{}]*?<<\}",
        RegexOptions.NonBacktracking
    );
}
