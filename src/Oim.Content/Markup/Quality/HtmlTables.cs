using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup.Quality;

/// <summary>Tables written in HTML without a single header cell. A table may be spread over several pieces of HTML: an empty line ends one.</summary>
internal static partial class HtmlTables
{
    public static void Check(IReadOnlyList<MarkdownObject> nodes, MarkupContext context)
    {
        (MarkdownObject Node, string Source, int At)? open = null;
        foreach (var node in nodes)
        {
            var source = node switch { HtmlBlock block => block.Lines.ToString(), HtmlInline inline => inline.Tag, _ => null };
            if (source is null) continue;
            foreach (Match tag in Tag().Matches(source))
            {
                if (tag.ValueSpan.StartsWith("<table", StringComparison.OrdinalIgnoreCase)) open ??= (node, source, tag.Index);
                else if (tag.ValueSpan.StartsWith("<th", StringComparison.OrdinalIgnoreCase)) open = null;
                else if (open is var (first, text, at))
                {
                    var before = text.AsSpan(0, at);
                    context.Report(
                        QualityRules.NoTableHeader,
                        new(
                            context.FirstLine + first.Line + before.Count('\n'),
                            before.Contains('\n') ? at - before.LastIndexOf('\n') : first.Column + 1 + at
                        ),
                        []
                    );
                    open = null;
                }
            }
        }
    }

    [GeneratedRegex(@"<table\b|<th\b|</table\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
