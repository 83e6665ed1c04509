using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Oim.Content.Markup;

namespace Oim.Content.Tests.Markup.CommonMark;

/// <summary>
/// The examples of CommonMark 0.31.2 (<c>spec/spec.txt</c>, by John MacFarlane, CC BY-SA 4.0, from the npm package commonmark-spec 0.31.2,
/// unchanged), each read as a page in English: a visitor reads the same text, but for those named here.
/// </summary>
public sealed partial class CommonMarkTests
{
    private const string Silent = "scripts, styles and form fields have no text for a reader; their author is told (OIM1201)";
    private const string Loose = "« ** bold ** » is read as it was meant (OIM1207)";
    private const string Spaced = "the spaces of an address are part of it (OIM1210)";
    private const string Wiki = "« [[x]] » is a link of a wiki (OIM1215)";
    private const string Caption = "the title of an image alone in its paragraph is its caption, and is shown";

    private static readonly Dictionary<int, string> Ours = new()
    {
        [170] = Silent,
        [171] = Silent,
        [172] = Silent,
        [176] = Silent,
        [178] = Silent,
        [379] = Loose,
        [391] = Loose,
        [488] = Spaced,
        [548] = Wiki,
        [559] = Wiki,
        [590] = Wiki,
        [572] = Caption,
        [573] = Caption,
        [576] = Caption,
        [577] = Caption,
        [584] = Caption,
        [585] = Caption,
        [586] = Caption,
        [588] = Caption,
        [589] = Caption,
        [591] = Caption,
    };

    private static readonly List<(string Markdown, string Html)> Examples =
    [
        .. Example()
            .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Markup", "CommonMark", "spec", "spec.txt")))
            .Select(match => (WithTabs(match.Groups["markdown"].Value), WithTabs(match.Groups["html"].Value))),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, Examples.Count)];

    [Fact]
    public void All_examples_are_found() => Assert.Equal(652, Examples.Count);

    [Theory, MemberData(nameof(Numbers), DisableDiscoveryEnumeration = true)]
    public void An_example_has_the_same_text(int number)
    {
        var (markdown, html) = Examples[number - 1];
        var read = MarkdownReader.Read(markdown, new("a.md", "", "en", 1, "Title", (_, _, _) => { }, Typography: false, Key: "a")).Html;
        if (Ours.ContainsKey(number)) Assert.NotEqual(TextOf(html), TextOf(read));
        else Assert.Equal(TextOf(html), TextOf(read));
    }

    /// <summary>Which white space stands between blocks is nothing a reader sees.</summary>
    private static string TextOf(string html) => Space().Replace(new HtmlParser().ParseDocument("<body>" + html).Body!.TextContent, "");

    private static string WithTabs(string text) => text.Replace('→', '\t');

    [GeneratedRegex(@"^`{32} example\n(?<markdown>.*?)^\.\n(?<html>.*?)^`{32}$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
