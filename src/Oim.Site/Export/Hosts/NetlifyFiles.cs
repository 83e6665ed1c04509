using System.Globalization;
using System.Text;

namespace Oim.Site.Export.Hosts;

/// <summary><c>_redirects</c> and <c>_headers</c>, as Netlify, Cloudflare Pages and others read them.</summary>
internal static class NetlifyFiles
{
    public const string RedirectsName = "_redirects";
    public const string HeadersName = "_headers";

    public static string Redirects(ExportManifest manifest)
    {
        var text = new StringBuilder();
        foreach (var moved in manifest.Redirections) text.Append(Rule(moved.From, moved.To, moved.Status));
        // States of lists: hosts that look at queries find their files.
        foreach (var state in manifest.Addresses.Where(address => address.Address.Contains('?', StringComparison.Ordinal)))
            text.Append(Rule(state.Address, ExportSeeds.Written("/" + state.File), StatusCodes.Status200OK));
        return text.ToString();
    }

    public static string Headers(ExportManifest manifest, HeaderTable headers)
    {
        var text = new StringBuilder("/*\n");
        foreach (var (name, value) in headers.OfAll) text.Append($"  {name}: {value}\n");
        var varying = headers.Varying.Select(header => header.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var address in manifest.Addresses.Where(address => !address.Address.Contains('?', StringComparison.Ordinal)))
        {
            text.Append($"{address.Address}\n");
            foreach (var (name, value) in address.Headers.Where(header => varying.Contains(header.Key)))
                text.Append($"  {name}: {value}\n");
        }

        return text.ToString();
    }

    /// <summary>
    /// A path and the parts of its query, where it leads, and how: « ! » for what has a query, since the file that the path alone names
    /// would be sent instead.
    /// </summary>
    private static string Rule(string from, string to, int status)
    {
        var force = from.Contains('?', StringComparison.Ordinal) ? "!" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{from.Replace('?', ' ').Replace('&', ' ')} {to} {status}{force}\n");
    }
}
