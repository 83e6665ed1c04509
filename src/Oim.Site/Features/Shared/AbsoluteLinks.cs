using System.Text.RegularExpressions;

namespace Oim.Site.Features.Shared;

/// <summary>Makes the links of a text lead where they do on its page, wherever it is read.</summary>
public static partial class AbsoluteLinks
{
    /// <param name="html">HTML as the engine writes it: attributes in double quotes.</param>
    /// <param name="origin">The site's origin, without a last slash.</param>
    /// <param name="page">The whole address of the page the text is on.</param>
    public static string In(string html, string origin, string page) =>
        Sources()
            .Replace(Links().Replace(html, match => (match.Value == "#" ? page : origin) + match.Value), match =>
                match.Groups[1].Value + origin + match.Groups[2].Value
            );

    [GeneratedRegex("""(?<= (?:href|src|poster|cite|data)=")(?:/(?!/)|#)""")]
    private static partial Regex Links();

    /// <summary>A set of images: addresses with a width, between commas.</summary>
    [GeneratedRegex("""((?<= srcset=")|(?<= srcset="[^"]*),\s*)(/(?!/))""")]
    private static partial Regex Sources();
}
