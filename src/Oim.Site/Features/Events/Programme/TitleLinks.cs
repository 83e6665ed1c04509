using System.Net;
using System.Text.RegularExpressions;
using Oim.Agenda;
using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Events.Programme;

/// <summary>Takes the links out of a title that will be shown as a link itself.</summary>
internal static partial class TitleLinks
{
    public static AgendaTitle Apart(AgendaTitle title) =>
        title.Html is not { } html
            ? title
            : title with
            {
                Html = LinkFilling.WithoutLinks(html),
                Links = [.. Link().Matches(html).Select(link => new AgendaFile(LabelOf(link, title), Target(link), 0, 0))],
            };

    private static string Target(Match link) => WebUtility.HtmlDecode(link.Groups["target"].Value);

    // A link around an image alone is called as the title is.
    private static string LabelOf(Match link, AgendaTitle title) =>
        WebUtility.HtmlDecode(Tag().Replace(link.Groups["words"].Value, "")).Trim() is { Length: > 0 } words ? words : title.Text;

    [GeneratedRegex(
        """<a [^<>]*?href="(?<target>[^"]+)"[^<>]*>(?<words>.*?)</a>""",
        RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Link();

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
