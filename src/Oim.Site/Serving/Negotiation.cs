using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Oim.Site.Serving;

/// <summary>
/// Whether a visitor would rather read a page as its Markdown, by the Accept header (RFC 9110, 12.5.1). Browsers never do.
/// </summary>
public static class Negotiation
{
    public const string Markdown = "text/markdown";

    private static readonly MediaTypeHeaderValue Html = new("text/html");

    public static bool PrefersMarkdown(StringValues accept)
    {
        if (accept.Count == 0 || !accept.ToString().Contains(Markdown, StringComparison.OrdinalIgnoreCase)) return false;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var types)) return false;
        var wanted = types.FirstOrDefault(type => type.MediaType.Equals(Markdown, StringComparison.OrdinalIgnoreCase));
        if (wanted is null || wanted.Quality == 0) return false;
        // The nearest of « text/html », « text/* » and « */* » speaks for HTML.
        var html = types
            .Where(Html.IsSubsetOf)
            .OrderBy(type => type.MatchesAllTypes)
            .ThenBy(type => type.MatchesAllSubTypes)
            .FirstOrDefault();
        return html is null || Quality(wanted) >= Quality(html);
    }

    private static double Quality(MediaTypeHeaderValue type) => type.Quality ?? 1;
}
