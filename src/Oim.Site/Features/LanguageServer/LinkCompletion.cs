using System.Globalization;
using System.Text.RegularExpressions;
using Oim.Content.Storage;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>Proposes, after « ]( » and a slash, the pages and files of the content.</summary>
internal static partial class LinkCompletion
{
    public static IEnumerable<CompletionItem> Propose(string line, TextPosition position, ContentDbContext? content)
    {
        var column = Math.Min(position.Character, line.Length);
        if (Target().Match(line[..column]) is not { Success: true } match) return [];
        var (typed, isImage) = (match.Groups["target"].Value, match.Groups["image"].Length > 0);
        var range = TextRange.OnLine(position.Line, match.Groups["target"].Index, column);
        var targets = isImage
            ? ValueProposals.Files(content, typed).Where(file => ValueProposals.IsImage(file.Text))
            : ValueProposals.Pages(content, typed).Concat(ValueProposals.Files(content, typed));
        return targets.Select(
            (target, order) =>
                new CompletionItem(
                    target.Text,
                    target.Meaning is null ? ItemKind.File : ItemKind.Reference,
                    target.Meaning,
                    null,
                    order.ToString("0000", CultureInfo.InvariantCulture),
                    $"{target.Text} {target.Meaning}".TrimEnd(),
                    1,
                    new(range, Escaped(target.Text))
                )
        );
    }

    /// <summary>What would end a link in Markdown.</summary>
    private static string Escaped(string path) =>
        path.Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<image>!?)\[[^\]]*\]\((?<target>/[^)\s]*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Target();
}
