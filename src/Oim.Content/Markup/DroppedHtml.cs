using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
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

    public static void Report(IReadOnlyList<MarkdownObject> nodes, MarkupContext context, Func<string, bool> isAdmitted)
    {
        var found = new Dictionary<string, (Position At, int Count, string? Address)>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var source = node switch
            {
                HtmlBlock { Type: not HtmlBlockType.Comment } block => block.Lines.ToString(),
                HtmlInline inline when !inline.Tag.StartsWith("<!--", StringComparison.Ordinal) => inline.Tag,
                _ => null,
            };
            if (source is null)
                continue;
            foreach (Match tag in Tag().Matches(source))
            {
                var name = tag.Groups[1].Value;
                if (isAdmitted(name) || name is "source" or "track")
                    continue;
                var before = found.TryGetValue(name, out var first)
                    ? first
                    : (At: PlaceOf(node, source, tag.Index, context), Count: 0, Address: AddressOf(name, source, tag.Index));
                found[name] = (before.At, before.Count + 1, before.Address);
            }
        }

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

    private static Position PlaceOf(MarkdownObject node, string source, int index, MarkupContext context)
    {
        var before = source.AsSpan(0, index);
        return new(
            context.FirstLine + node.Line + before.Count('\n'),
            before.Contains('\n') ? index - before.LastIndexOf('\n') : node.Column + 1 + index
        );
    }

    [GeneratedRegex(@"<([a-zA-Z][\w-]*)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\b(?:src|data)\s*=\s*[""']([^""']+)[""']", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}
