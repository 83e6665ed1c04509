using Oim.Content.Sources;

namespace Oim.Site.Serving;

/// <summary>
/// The addresses that may have been meant by one: visitors, mails and older sites write capitals, accents, last slashes, prefixes and file
/// names.
/// </summary>
internal static class AddressForms
{
    /// <summary>Ends of the names pages had on other systems; index.php and its like are asked for by nobody but intruders.</summary>
    private static readonly string[] PageExtensions = [".html", ".htm", ".php", ".aspx", ".asp"];

    /// <summary>The address itself first, then ever looser readings of it.</summary>
    public static IEnumerable<string> Of(string address, string defaultLanguage)
    {
        yield return address;
        var path = address.Normal().TrimEnd('/');
        // An extension alone is no page's name: it would lead home.
        var name = path[(path.LastIndexOf('/') + 1)..];
        var extension =
            Array.Find(PageExtensions, end => name.Length > end.Length && name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ?? "";
        path = path[..^extension.Length];
        if ((extension is "" or ".html" or ".htm") && path.EndsWith("/index", StringComparison.OrdinalIgnoreCase))
            path = path[..^"/index".Length];
        if (path.Length == 0)
            path = "/";
        yield return path;
        var lower = path.ToLowerInvariant();
        yield return lower;
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Slug.Of).ToList();
        yield return "/" + string.Join('/', parts);
        // Addresses of a site that put every language, the default one too, behind a prefix.
        if (lower.StartsWith($"/{defaultLanguage}/", StringComparison.Ordinal)) yield return lower[(defaultLanguage.Length + 1)..];
        if (parts is [var first, .. var rest] && first == defaultLanguage) yield return "/" + string.Join('/', rest);
    }

    /// <summary>An address without its extension, and that extension in small letters, with its dot.</summary>
    public static (string Name, string Extension) Split(string address)
    {
        var path = address.TrimEnd('/');
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? (path[..dot], path[dot..].ToLowerInvariant()) : (address, "");
    }
}
