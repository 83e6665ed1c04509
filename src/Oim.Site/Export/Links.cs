using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace Oim.Site.Export;

/// <summary>The addresses of the site that an answer leads to.</summary>
/// <param name="origin">How the site's whole addresses begin; empty where nobody says.</param>
internal sealed partial class Links(string origin)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\"'<> \r\n\t\\)");

    /// <summary>
    /// In a page: links, images, scripts, forms. In feeds and the sitemap: whatever begins like a whole address of the site.
    /// </summary>
    public IEnumerable<string> In(string text, string type) =>
        (type.StartsWith("text/html", StringComparison.Ordinal) ? InPage(text) : InDocument(text))
            .Select(link => link.Split('#')[0])
            .Where(link => link is ['/', not '/', ..] or "/");

    private static IEnumerable<string> InPage(string html) =>
        Single()
            .Matches(html)
            .Select(match => match.Groups[1].Value)
            .Concat(Several().Matches(html).SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)))
            .Select(link => WebUtility.HtmlDecode(link.Split(' ')[0]));

    private IEnumerable<string> InDocument(string text)
    {
        if (origin.Length == 0) return [];
        return WebUtility
            .HtmlDecode(text)
            .Split(origin)
            .Skip(1)
            .Select(rest => rest[..(rest.AsSpan().IndexOfAny(Ends) is var end and >= 0 ? end : rest.Length)]);
    }

    /// <summary>The engine writes attributes in double quotes.</summary>
    [GeneratedRegex(" (?:href|src|poster|action)=\"(/[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Single();

    [GeneratedRegex(" srcset=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Several();
}
