using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>A whole page of HTML that was saved as Markdown: its body is read, its title is a heading, and it is named once rather than tag by tag.</summary>
internal static partial class HtmlPage
{
    public static bool IsIn(string text) => Start().IsMatch(text);

    public static string Read(string text, MarkupContext context)
    {
        var start = Start().Match(text).Groups["tag"].Index;
        context.Report(MarkupRules.DroppedHtml, new(context.FirstLine + text.AsSpan(0, start).Count('\n'), 1), ["<html>", ""]);
        var title =
            FirstHeading().Match(text) is { Success: true } heading && Plain(heading) is { Length: > 0 } words
                ? words
                : Plain(Title().Match(text));
        if (title.Length > 0)
            text = FirstHeading().Replace(text, Lines, 1);
        var head = Head().Match(text);
        // In the place of the head, which has as many lines at least.
        return title.Length == 0
            ? Frame().Replace(Head().Replace(text, Lines), Lines)
            : Frame()
                .Replace(
                    $"{text[..head.Index]}# {title}\n{(head.Value.Contains('\n', StringComparison.Ordinal) ? Lines(head)[1..] : "\n")}{text[(head.Index + head.Length)..]}",
                    Lines
                );
    }

    private static string Plain(Match element) => PlainText.OfMarkdown(element.Groups["words"].Value.ReplaceLineEndings(" ")).Trim();

    /// <summary>As many empty lines.</summary>
    private static string Lines(Match match) => new('\n', match.ValueSpan.Count('\n'));

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?<tag><!doctype\s+html|<html[\s>])", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"<head[\s>].*?(?:</head>|(?=<body))|\A(?!.*<head[\s>])", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex(@"<title[^>]*>(?<words>.*?)</title>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex(@"<h1[^>]*>(?<words>.*?)</h1>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex FirstHeading();

    [GeneratedRegex(@"<\?xml[^>]*>|<!doctype[^>]*>|</?(?:html|body)(?:\s[^>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Frame();
}
