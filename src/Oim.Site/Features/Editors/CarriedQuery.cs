using System.Text;
using System.Text.RegularExpressions;

namespace Oim.Site.Features.Editors;

/// <summary>
/// Makes the links and forms of a page carry a query on, so that whoever follows them stays at the instant they look from.
/// </summary>
internal static partial class CarriedQuery
{
    public static byte[] In(byte[] html, string query)
    {
        var inAttribute = query.Replace("&", "&amp;", StringComparison.Ordinal);
        var text = Link()
            .Replace(Encoding.UTF8.GetString(html), link =>
            {
                if (!IsOfThePage(link)) return link.Value;
                var (path, fragment) = (link.Groups["path"].Value, link.Groups["fragment"].Value);
                var joint = path.Contains('?', StringComparison.Ordinal) ? "&amp;" : "?";
                return $"{link.Groups["before"].Value}{path}{joint}{inAttribute}{fragment}\"";
            });
        // The query of a form's address is replaced by its fields.
        text = Form()
            .Replace(text, form =>
                form.Value
                + string.Concat(
                    query
                        .Split('&')
                        .Select(pair => pair.Split('='))
                        .Select(pair => $"<input type=\"hidden\" name=\"{pair[0]}\" value=\"{Uri.UnescapeDataString(pair[1])}\">")
                )
            );
        return Encoding.UTF8.GetBytes(text);
    }

    private static bool IsOfThePage(Match link) =>
        !link.Value.StartsWith("<a class=\"as-of-end\"", StringComparison.Ordinal)
        && !link.Groups["path"].ValueSpan.StartsWith("//", StringComparison.Ordinal);

    /// <summary>A link of a page to a page of the site; style sheets, icons and addresses that machines read stay as they are.</summary>
    [GeneratedRegex("""(?<before><a\b[^>]*?\shref=")(?<path>/[^"#]*)(?<fragment>#[^"]*)?["]""", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("<form\\b[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
