using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Marks around a few words: MyST's <c>{ref}`Texte &lt;cible&gt;`</c>, of which the words stay, and the proofreader's of CriticMarkup (<c>{++ajouté++}</c>,
/// <c>{--retiré--}</c>, <c>{~~ancien~&gt;nouveau~~}</c>, <c>{&gt;&gt;remarque&lt;&lt;}</c>), read as its author would have them in the end.
/// </summary>
internal static partial class Roles
{
    public static bool MayBeIn(string text) => text.Contains("}`", StringComparison.Ordinal) || Critic().IsMatch(text);

    public static string Read(string text)
    {
        var code = new CodeRanges(text);
        text = Role()
            .Replace(text, match =>
                code.Contains(match.Index) ? match.Value : Shown(match.Groups["role"].Value, match.Groups["words"].Value)
            );
        code = new CodeRanges(text);
        return Critic().Replace(text, match => code.Contains(match.Index) ? match.Value : match.Groups["kept"].Value);
    }

    private static string Shown(string role, string words) => role switch
    {
        "sub" or "subscript" => $"<sub>{words}</sub>",
        "sup" or "superscript" => $"<sup>{words}</sup>",
        "code" or "math" or "kbd" or "command" or "file" => $"`{words}`",
        _ => Target().Replace(words, ""),
    };

    [GeneratedRegex(@"\{(?<role>[a-z][\w:-]*)\}`(?<words>[^`\n]+)`")]
    private static partial Regex Role();

    [GeneratedRegex(@"\s*<[^<>]*>$")]
    private static partial Regex Target();

    [GeneratedRegex(
        @"\{==(?<kept>[^{}]+?)==\}|\{\+\+(?<kept>[^{}]+?)\+\+\}|\{--[^{}]+?--\}|\{~~[^{}]*?~>(?<kept>[^{}]*?)~~\}|\{>>[^{}]*?<<\}"
    )]
    private static partial Regex Critic();
}
