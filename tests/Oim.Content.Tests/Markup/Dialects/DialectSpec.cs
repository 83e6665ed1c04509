using System.Text.RegularExpressions;
using Oim.Content.Markup;

namespace Oim.Content.Tests.Markup.Dialects;

/// <summary>An example of <c>dialectes.md</c>: what was typed, what a visitor gets, what the editor is told.</summary>
public sealed record DialectExample(int Line, string Markdown, string Html, string Messages)
{
    /// <summary>The test's name says where to look.</summary>
    public override string ToString() => $"dialectes.md:{Line}";
}

/// <summary>Reads <c>dialectes.md</c>, and writes its answers anew when asked to.</summary>
internal static partial class DialectSpec
{
    public static IEnumerable<DialectExample> Examples()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Markup", "Dialects", "dialectes.md"));
        foreach (Match match in Example().Matches(text))
            yield return new(
                text.AsSpan(0, match.Index).Count('\n') + 1,
                match.Groups["markdown"].Value,
                match.Groups["html"].Value.Trim(),
                match.Groups["messages"].Value.Trim()
            );
    }

    public static (string Html, string Messages) Read(string markdown)
    {
        var messages = new List<string>();
        var html = MarkdownReader.Read(
            markdown,
            new(
                "a.md",
                "",
                "fr",
                1,
                "Page",
                (rule, at, _) => messages.Add($"{at.Line}:{at.Column} {rule.Code}"),
                Typography: false,
                Key: "a"
            )
        ).Html;
        return (html.Trim(), string.Join('\n', messages));
    }

    /// <param name="file">The specification in the sources.</param>
    public static void Write(string file)
    {
        var written = Example()
            .Replace(
                File.ReadAllText(file),
                match => Read(match.Groups["markdown"].Value) is var (html, messages)
                    ? $"{match.Groups["fence"]}{match.Groups["markdown"]}\n.\n{Lines(html)}.\n{Lines(messages)}{new string('`', 10)}"
                    : match.Value
            );
        File.WriteAllText(file, written);
    }

    private static string Lines(string text) => text.Length == 0 ? "" : text + "\n";

    [GeneratedRegex(
        @"(?<fence>^`{10}exemple\n)(?<markdown>.*?)\n\.\n(?<html>.*?)^\.\n(?<messages>.*?)^`{10}$",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Example();
}
