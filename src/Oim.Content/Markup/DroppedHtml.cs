using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup;

/// <summary>Names the HTML of a page that is not shown as it was written: each element once, at its first place, and how often.</summary>
internal static partial class DroppedHtml
{
    private static readonly HashSet<string> Embedding = new(StringComparer.OrdinalIgnoreCase)
    {
        "iframe",
        "video",
        "audio",
        "embed",
        "object",
    };

    public static void Report(HtmlPieces html, MarkupContext context, Func<string, bool> isAdmitted)
    {
        var found = new Dictionary<string, (Position At, int Count, string? Address)>(StringComparer.Ordinal);
        foreach (var piece in html.All.Where(piece => !piece.IsComment))
            foreach (Match tag in Tag().Matches(piece.Source))
            {
                var name = tag.Groups[1].Value;
                if (isAdmitted(name) || name is "source" or "track") continue;
                var before = found.TryGetValue(name, out var first)
                    ? first
                    : (At: piece.PlaceOf(tag.Index, context), Count: 0, Address: AddressOf(name, piece.Source, tag.Index));
                found[name] = before with { Count = before.Count + 1 };
            }

        if (html.All.FirstOrDefault(piece => piece.IsComment && !piece.Source.Contains("-->", StringComparison.Ordinal)) is { } unclosed)
            context.Report(MarkupRules.UnclosedComment, unclosed.PlaceOf(0, context), []);
        foreach (var (name, (at, count, address)) in found)
        {
            var times = count == 1 ? "" : Wording.Phrase($" ({count} fois dans la page)", $" ({count} times in the page)");
            if (address is not null)
                context.Report(MarkupRules.Frame, at, [address]);
            else
                context.Report(
                    char.IsAsciiLetterUpper(name[0]) ? MarkupRules.Component : MarkupRules.DroppedHtml,
                    at,
                    [$"<{name}>", times]
                );
        }
    }

    private static string? AddressOf(string name, string source, int at) =>
        Embedding.Contains(name) ? Source().Match(source, at) is { Success: true } match ? match.Groups[1].Value : $"<{name}>" : null;

    [GeneratedRegex(@"<([a-zA-Z][\w-]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"\b(?:src|data)\s*=\s*[""']([^""']+)[""']",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Source();
}
