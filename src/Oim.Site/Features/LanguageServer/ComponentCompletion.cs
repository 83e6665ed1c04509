using System.Globalization;
using System.Text.RegularExpressions;
using Oim.Content.Markup.Components;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>Proposes, behind three colons, the components a text may have, each with an example to fill in.</summary>
internal static partial class ComponentCompletion
{
    public static IEnumerable<CompletionItem> Propose(string line, TextPosition position)
    {
        var column = Math.Min(position.Character, line.Length);
        if (!Opening().IsMatch(line[..column])) return [];
        var range = TextRange.OnLine(position.Line, 0, column);
        return ComponentList.Proposals.Select(
            (component, order) =>
                new CompletionItem(
                    component.Name,
                    ItemKind.Reference,
                    component.Meaning,
                    null,
                    order.ToString("0000", CultureInfo.InvariantCulture),
                    $"{line[..column]} {component.Name}",
                    1,
                    new(range, component.Text)
                )
        );
    }

    [GeneratedRegex(@"^:::\s*\p{L}*$", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
