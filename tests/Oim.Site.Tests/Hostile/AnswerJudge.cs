using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Hostile;

/// <summary>Judges an answer by its type: pages, feeds, JSON, calendars and cards, plain text; and the headers of all.</summary>
internal static partial class AnswerJudge
{
    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept-Ranges", "Access-Control-Allow-Origin", "Allow", "Cache-Control", "Connection", "Content-Disposition", "Content-Language",
        "Content-Length", "Content-Location", "Content-Security-Policy", "Content-Type", "Cross-Origin-Embedder-Policy",
        "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Date", "ETag", "Last-Modified", "Link", "Location",
        "Permissions-Policy", "Referrer-Policy", "Retry-After", "Server-Timing", "Transfer-Encoding", "Vary", "X-Content-Type-Options",
        "X-Robots-Tag", "X-Source-File",
    };

    public static IEnumerable<string> Faults(Answer answer)
    {
        var type = answer.Header("Content-Type") ?? "";
        return answer
            .Headers.Where(header => !Headers.Contains(header.Key) || header.Value.Any(char.IsControl))
            .Select(header => $"header {header.Key}: {header.Value}")
            .Concat(answer.Header("X-Content-Type-Options") == "nosniff" ? [] : ["sniffed"])
            .Concat(
                type.Split(';')[0] switch
                {
                    "text/html" => HtmlJudge.Faults(answer.Text),
                    "application/rss+xml" or "application/atom+xml" or "application/xml" => InXml(XDocument.Parse(answer.Text)),
                    "application/json" or "application/feed+json" or "application/problem+json" or "application/openapi+json" =>
                        InJson(answer.Text),
                    "text/calendar" or "text/vcard" => InLines(answer.Text),
                    "application/x-research-info-systems" => InReferences(answer.Text),
                    "text/plain" or "text/markdown" or "image/svg+xml" or "application/zip" or "application/octet-stream" => [],
                    "application/x-bibtex" => [],
                    _ => answer.Text.Length == 0 ? [] : [$"type {type}"],
                }
            );
    }

    private static IEnumerable<string> InXml(XDocument feed) =>
        feed.Descendants()
            .Where(element =>
                !element.HasElements
                && element.Value.Contains('<', StringComparison.Ordinal)
                && element.Name.LocalName is "encoded" or "content"
            )
            .SelectMany(element => HtmlJudge.Faults(Relative(element.Value)))
            .Concat(
                feed.Descendants()
                    .SelectMany(element =>
                        element
                            .Attributes()
                            .Where(attribute => attribute.Name.LocalName is "href" or "url")
                            .Select(attribute => attribute.Value)
                            .Concat(element.Name.LocalName is "link" or "loc" && element.Value.Length > 0 ? [element.Value] : [])
                    )
                    .Where(address => !Address().IsMatch(address))
                    .Select(address => $"address {address}")
            );

    private static IEnumerable<string> InJson(string text)
    {
        using var json = JsonDocument.Parse(text);
        return Strings(json.RootElement, "")
            .Where(found => found.Name.Contains("html", StringComparison.OrdinalIgnoreCase))
            .SelectMany(found => HtmlJudge.Faults(Relative(found.Value)))
            .ToList();
    }

    /// <summary>What feeds say in whole addresses, as a page says it.</summary>
    private static string Relative(string html) => Own().Replace(html, "\"/");

    private static IEnumerable<(string Name, string Value)> Strings(JsonElement element, string name) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value, property.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, name)),
            JsonValueKind.String => [(name, element.GetString()!)],
            _ => [],
        };

    /// <summary>Content lines as a reader unfolds them: none but those the site writes, each component begun and ended in turn.</summary>
    private static IEnumerable<string> InLines(string text)
    {
        var open = new Stack<string>();
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (!ContentLine().IsMatch(line)) yield return $"line {line}";
            if (line.StartsWith("BEGIN:", StringComparison.Ordinal)) open.Push(line[6..]);
            if (line.StartsWith("END:", StringComparison.Ordinal) && (open.Count == 0 || open.Pop() != line[4..]))
                yield return $"end {line}";
        }

        if (open.Count > 0) yield return $"open {open.Peek()}";
    }

    /// <summary>RIS: a tag and its words on each line, or nothing.</summary>
    private static IEnumerable<string> InReferences(string text) =>
        text.Split("\r\n").Where(line => !Reference().IsMatch(line)).Select(line => $"line {line}");

    [GeneratedRegex(@"^([A-Z][A-Z0-9]  - [^\r\n\p{Cc}]*)?$")]
    private static partial Regex Reference();

    [GeneratedRegex("\"http://127\\.0\\.0\\.1:[0-9]+/(?!/)")]
    private static partial Regex Own();

    [GeneratedRegex("^(https?://|/(?!/)|mailto:)")]
    private static partial Regex Address();

    [GeneratedRegex(
        """^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|X-WR-CALNAME|UID|DTSTAMP|LAST-MODIFIED|SEQUENCE|SUMMARY|DTSTART|DTEND|LOCATION"""
            + """|DESCRIPTION|URL|STATUS|KIND|FN|ORG|ADR|TEL|EMAIL|GEO|NOTE|LANG|REV|TITLE)"""
            + """(;[A-Z]+=("[a-z,]*"|[\w-]+))*:[^\r\n\u0085\u2028\u2029\p{Cc}]*$"""
    )]
    private static partial Regex ContentLine();
}
