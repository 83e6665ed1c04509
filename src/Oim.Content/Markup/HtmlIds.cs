using System.Net;

namespace Oim.Content.Markup;

/// <summary>The ids in the HTML of a page's text: the places a link may name.</summary>
internal static class HtmlIds
{
    private const string Start = " id=\"";

    public static HashSet<string> In(string html)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var at = html.IndexOf(Start, StringComparison.Ordinal); at >= 0; at = html.IndexOf(Start, at, StringComparison.Ordinal))
        {
            at += Start.Length;
            var end = html.IndexOf('"', at);
            if (end < 0) break;
            ids.Add(WebUtility.HtmlDecode(html[at..end]));
        }

        return ids;
    }
}
