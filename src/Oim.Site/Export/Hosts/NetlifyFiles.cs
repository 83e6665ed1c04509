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
        foreach (var moved in manifest.Redirections) text.Append($"{Condition(moved.From)} {moved.To} {moved.Status}\n");
        // States of lists: hosts that look at queries find their files.
        foreach (var state in manifest.Addresses.Where(address => address.Address.Contains('?', StringComparison.Ordinal)))
            text.Append($"{Condition(state.Address)} {ExportSeeds.Written("/" + state.File)} {StatusCodes.Status200OK}\n");
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

    /// <summary>A path, and the parts of its query.</summary>
    private static string Condition(string address) => address.Replace('?', ' ').Replace('&', ' ');
}
