using System.Text;
using System.Text.RegularExpressions;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Kinds;
using Oim.Content.Markup.Dialects;

namespace Oim.Site.Features.Markdown;

/// <summary>
/// A page's Markdown as anybody may read it: of the header only the keys that are public, of the text everything but the editors' comments.
/// </summary>
/// <param name="place">What a written link leads to from outside; null leaves it as it is.</param>
internal sealed partial class PublicMarkdown(ContentKind kind, Func<string, string?> place)
{
    /// <param name="facts">Lines that stand before the page's own: its title, its address.</param>
    /// <param name="original">What the page translates, and whose facts it has.</param>
    /// <returns>Null for a file that is no text, or whose header cannot be read.</returns>
    public string? Page(PageSource file, PageSource? original, IEnumerable<KeyValuePair<string, string>> facts)
    {
        if (file.Header is not { } header) return null;
        var whole = original?.Header is { } inherited ? TranslatedHeader.Of(header, inherited, kind) : header;
        var text = new StringBuilder("---\n");
        foreach (var (name, value) in facts) text.Write(name, value);
        foreach (var key in CommonKeys.Public.Concat(kind.PublicKeys))
            if (ValueOf(IsAlike(key) ? whole : header, key) is { } value) text.Write(key.Name, value);
        return text.Append("---\n\n").Append(BodyOf(file)).ToString();
    }

    /// <summary>A file that belongs to a page, without its header.</summary>
    public string? Companion(PageSource file) => file.Header is null ? null : BodyOf(file);

    /// <summary>A date, a code, a place is the same in every language; words that the translation does not give are another's.</summary>
    private static bool IsAlike(Key key) => !key.IsProse && key.Parts.Count == 0;

    private string BodyOf(PageSource file) => WithPlaces(WithoutComments(file.Body)).Trim() + "\n";

    private static HeaderNode? ValueOf(HeaderMap header, Key key) =>
        key.Aliases.Prepend(key.Name).Select(header.Find).FirstOrDefault(entry => entry is not null)
            is { Value: not HeaderScalar { IsNull: true } } found
            ? found.Value
            : null;

    /// <summary>What editors tell one another is not for readers; an example of a comment, in code, is.</summary>
    private static string WithoutComments(string text)
    {
        if (!text.Contains("<!--", StringComparison.Ordinal)) return text;
        var code = new CodeRanges(text);
        return Comment().Replace(text, match => code.Contains(match.Index) ? match.Value : "");
    }

    private string WithPlaces(string text)
    {
        var code = new CodeRanges(text);
        return Link()
            .Replace(text, match =>
                !code.Contains(match.Groups["to"].Index) && place(match.Groups["to"].Value) is { } target
                    ? match.Groups["before"].Value + target + match.Groups["after"].Value
                    : match.Value
            );
    }

    [GeneratedRegex(@"<!--.*?(?:-->|\z)[ \t]*", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    /// <summary>The target of [a link](target "title"), and of a definition: [name]: target.</summary>
    [GeneratedRegex(
        @"(?<before>\]\()(?<to>[^\s()<>#][^\s()<>]*)(?<after>[\s)])|(?<before>^ {0,3}\[[^\]\n^]+\]:[ \t]+)(?<to>[^\s<>#]\S*)",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Link();
}
