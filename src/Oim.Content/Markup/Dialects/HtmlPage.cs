using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// A whole page of HTML that was saved as Markdown: its body is read, its title is a heading, and it is named once rather than tag by tag.
/// </summary>
internal static class HtmlPage
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        var text = source.Text;
        if (!text.AsSpan().TrimStart().StartsWith('<') || Start.Match(text) is not { Success: true } start) return;
        var slip = new Slip(MarkupRules.DroppedHtml, start.Groups["tag"].Index, "<html>");
        var (head, heading) = (Head.Match(text), FirstHeading.Match(text));
        // A head that is not closed ends where the body starts.
        var headEnd = head.Index + head.Groups["head"].Length;
        var title = Plain(heading) is { Length: > 0 } words ? words : Plain(Title.Match(text));
        if (title.Length > 0)
        {
            if (heading.Success) edits.Remove(heading.Index, heading.Index + heading.Length);
            var lines = new string('\n', Math.Max(1, head.ValueSpan.Count('\n')));
            edits.Replace(head.Index, headEnd, $"# {title}{lines}");
        }
        else if (head.Success)
        {
            edits.Remove(head.Index, headEnd);
        }

        foreach (Match frame in Frame.Matches(text)) edits.Remove(frame.Index, frame.Index + frame.Length, slip);
    }

    private static string Plain(Match element) => PlainText.OfMarkdown(element.Groups["words"].Value.ReplaceLineEndings(" ")).Trim();

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking;

    private static readonly Regex Start = new(@"^\s*(?:<\?xml[^>]*>\s*)?(?<tag><!doctype\s+html|<html[\s>])", Options);

    private static readonly Regex Head = new(@"(?<head><head[\s>].*?</head>)|(?<head><head[\s>].*?)<body", Options);

    private static readonly Regex Title = new(@"<title[^>]*>(?<words>.*?)</title>", Options);

    private static readonly Regex FirstHeading = new(@"<h1[^>]*>(?<words>.*?)</h1>", Options);

    private static readonly Regex Frame = new(@"<\?xml[^>]*>|<!doctype[^>]*>|</?(?:html|body)(?:\s[^>]*)?>", Options);
}
