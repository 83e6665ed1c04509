using System.Text.RegularExpressions;

namespace Oim.Site.Serving;

/// <summary>Makes the links of a text lead where they do on its page, wherever it is read.</summary>
public static partial class AbsoluteLinks
{
    /// <param name="html">HTML as the engine writes it: attributes in double quotes.</param>
    /// <param name="origin">The site's origin, or the path it lives below, without a last slash.</param>
    /// <param name="page">The whole address of the page the text is on.</param>
    public static string In(string html, string origin, string page) =>
        Sources()
            .Replace(Links().Replace(html, match => (match.Value == "#" ? page : origin) + match.Value), match =>
                match.Groups["before"].Value
                + string.Join(',', match.Groups["images"].Value.Split(',').Select(image => Absolute(image, origin)))
            );

    private static string Absolute(string image, string origin) =>
        image.TrimStart() is ['/', not '/', ..] or "/" ? image.Insert(image.IndexOf('/', StringComparison.Ordinal), origin) : image;

    [GeneratedRegex("""(?<= (?:href|src|poster|cite|data|action|data-suggestions)=")(?:/(?!/)|#)""")]
    private static partial Regex Links();

    /// <summary>A set of images: addresses with a width, between commas.</summary>
    [GeneratedRegex("""(?<before> srcset=")(?<images>[^"]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Sources();
}
