using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Oim.Content.Markup;

/// <summary>
/// Bold, links and code written in Markdown inside a block of HTML. CommonMark shows them as signs; whoever wrote them, for a tool that
/// reads them, did not mean the signs.
/// </summary>
internal static partial class MarkdownInHtml
{
    public static void Read(HtmlBlock block)
    {
        if (block.Type is HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle or HtmlBlockType.CData) return;
        var isCode = false;
        for (var i = 0; i < block.Lines.Count; i++)
        {
            ref var line = ref block.Lines.Lines[i];
            var span = line.Slice.AsSpan();
            isCode = span.Contains("<pre", StringComparison.OrdinalIgnoreCase)
                || (isCode && !span.Contains("</pre", StringComparison.OrdinalIgnoreCase));
            if (isCode) continue;
            if (span.IndexOf("**") < 0 && span.IndexOf("](") < 0) continue;
            var text = Bold().Replace(line.Slice.ToString(), "<strong>$1</strong>");
            text = Link().Replace(text, link => link.Value[0] == '!' ? link.Value : link.Result("<a href=\"$2\">$1</a>"));
            line.Slice = new StringSlice(text) { NewLine = line.Slice.NewLine };
        }
    }

    [GeneratedRegex(@"\*\*([^*\s](?:[^*\n]*[^*\s])?)\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Bold();

    [GeneratedRegex(@"!?\[([^\[\]<>\n]+)\]\(([^()\s<>""]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
