using System.Net;
using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Commands.ForeignLinks;

/// <summary>The links to other sites in the texts of pages that visitors see.</summary>
internal static partial class ForeignLinkFinder
{
    public static IReadOnlyList<ForeignLink> Find(ContentDbContext content, ContentFolder folder)
    {
        var pages = content.Entries.Where(e => e.File != null && !e.Draft).OrderBy(e => e.File).Select(e => new { File = e.File!, e.Html })
            .ToList();
        return [.. pages.SelectMany(page =>
            In(page.Html).Select(address => new ForeignLink(address, page.File, PlaceOf(address, page.File, folder))))];
    }

    private static IEnumerable<string> In(string html) =>
        Target().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["address"].Value).Split('#')[0])
            .Where(address => Uri.TryCreate(address, UriKind.Absolute, out _)).Distinct(StringComparer.Ordinal);

    private static Position PlaceOf(string address, string file, ContentFolder folder)
    {
        var lines = File.ReadLines(Path.Combine(folder.Root, file))
            .Select((text, i) => (Column: text.IndexOf(address, StringComparison.Ordinal), Line: i + 1));
        return lines.FirstOrDefault(line => line.Column >= 0) is { Line: > 0 } found ? new(found.Line, found.Column + 1) : Position.Start;
    }

    [GeneratedRegex("""\shref="(?<address>https?://[^"]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Target();
}
