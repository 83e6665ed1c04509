using System.Net;

namespace Oim.Content.Sources;

/// <summary>
/// The query of an old address (<c>?article12</c>, <c>?option=com_content&amp;id=5</c>): with other software it named the page as a path
/// does.
/// </summary>
public static class AddressQuery
{
    /// <summary>What campaigns and social networks add to any address.</summary>
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid",
        "gclid",
        "dclid",
        "gbraid",
        "wbraid",
        "msclkid",
        "yclid",
        "twclid",
        "ttclid",
        "igshid",
        "li_fat_id",
        "mc_cid",
        "mc_eid",
        "_ga",
        "_gl",
        "_hsenc",
        "_hsmi",
    };

    /// <summary>Names of scripts that other software answers pages with.</summary>
    private static readonly string[] Scripts = [".php", ".asp", ".aspx", ".cgi", ".pl", ".jsp", ".cfm", ".do"];

    /// <summary>
    /// What a link of the content leads to: a page by its path alone, an old address of a script, or of its home page, by its query too.
    /// </summary>
    public static string TargetOf(string path)
    {
        var question = path.IndexOf('?', StringComparison.Ordinal);
        if (question < 0) return path;
        var name = path[..question];
        return name.Length == 0 || Array.Exists(Scripts, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            ? name + Normalize(path[question..])
            : name;
    }

    /// <summary>As it is looked up: decoded, its parameters in one order, without what tracks visitors.</summary>
    /// <returns>With its question mark; empty when nothing is left.</returns>
    public static string Normalize(string query)
    {
        var parameters = Parameters(query).Order(StringComparer.OrdinalIgnoreCase).ThenBy(part => part, StringComparer.Ordinal).ToList();
        return parameters.Count == 0 ? "" : "?" + string.Join('&', parameters);
    }

    /// <summary>The names alone, without the numbers some end with: what <c>?p=20</c> and <c>?p=21</c> have in common.</summary>
    public static string ShapeOf(string query) =>
        string.Join(
            '&',
            Parameters(query)
                .Select(part => NameOf(part).TrimEnd("0123456789".ToCharArray()).ToLowerInvariant())
                .Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> Parameters(string query) =>
        WebUtility
            .HtmlDecode(query)
            .TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Uri.UnescapeDataString(part.Replace('+', ' ')).Normal().TrimEnd('='))
            .Where(part => part.Length > 0 && !IsTracking(NameOf(part)));

    private static string NameOf(string parameter) => parameter.Split('=')[0];

    private static bool IsTracking(string name) => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
}
