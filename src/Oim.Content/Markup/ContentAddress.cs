using Oim.Content.Sources;

namespace Oim.Content.Markup;

/// <summary>
/// A link inside the content, as stored HTML holds it: <c>content:/actualites/x#partie</c>. The address it leads to is filled in
/// when the page is shown, so a page that moves never makes another one stale.
/// </summary>
public static class ContentAddress
{
    public const string Scheme = "content:";

    private static readonly string[] Extensions = [".md", ".mdx", ".markdown"];

    internal static readonly string[] SafeSchemes = ["http", "https", "mailto", "tel"];

    public enum Nature { Content, Elsewhere, Unsafe, Outside }

    /// <summary>Sorts a written link: a path in the content (as path and fragment), an address elsewhere, or one that is refused.</summary>
    /// <param name="folder">The content folder the link is written in.</param>
    public static (Nature Nature, string Path, string? Fragment) Read(string url, string folder)
    {
        var bare = Bare(url);
        if (SchemeOf(bare) is { } scheme)
            return (SafeSchemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) ? Nature.Elsewhere : Nature.Unsafe, url, null);
        // Browsers take a backslash for a slash, and two slashes for another host: it looks like a path, and is none.
        if (bare.StartsWith("/\\", StringComparison.Ordinal) || bare.StartsWith('\\'))
            return (Nature.Unsafe, url, null);
        if (bare.StartsWith("//", StringComparison.Ordinal))
            return (Nature.Elsewhere, url, null);
        if (bare.StartsWith('#'))
            return (Nature.Elsewhere, url, bare[1..]);
        if (bare.Length == 0)
            return (Nature.Elsewhere, url, null);

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (url, null) : (url[..hash], url[(hash + 1)..]);
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var tail = query < 0 ? "" : path[query..];
        if (query >= 0) path = path[..query];
        path = Unescape(path.Trim());
        if (Extensions.FirstOrDefault(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) is { } extension)
            path = WithoutExtension(path, extension);
        return ContentPath.Resolve(folder, path) is { } resolved
            ? (Nature.Content, resolved + tail, fragment)
            : (Nature.Outside, url, null);
    }

    /// <summary>
    /// Whether an address has a scheme or a host of its own: « https:autre.example » and « mailto: » as well as « //autre.example ».
    /// </summary>
    internal static bool IsAbsolute(string url) =>
        Bare(url) is var bare && (SchemeOf(bare) is not null || bare.StartsWith("//", StringComparison.Ordinal));

    /// <summary>Browsers ignore control characters and white space in a scheme; so must the check.</summary>
    private static string Bare(string url) =>
        string.Concat(
            url.Where(c =>
                !char.IsControl(c) && !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format
            )
        );

    public static string Write(string path, string? fragment) =>
        $"{Scheme}/{Escaped(path)}{(fragment is null ? "" : "#" + fragment)}";

    /// <summary>The path a stored link leads to, without query and fragment; null for an address elsewhere.</summary>
    public static string? PathOf(string target) =>
        target.StartsWith(Scheme + "/", StringComparison.Ordinal)
            ? Uri.UnescapeDataString(target[(Scheme.Length + 1)..].Split('#', '?')[0])
            : null;

    /// <summary>The signs of a path and of a query stay.</summary>
    private static string Escaped(string path) =>
        Uri.EscapeDataString(path)
            .Replace("%2F", "/", StringComparison.Ordinal)
            .Replace("%3F", "?", StringComparison.Ordinal)
            .Replace("%3D", "=", StringComparison.Ordinal)
            .Replace("%26", "&", StringComparison.Ordinal);

    private static string WithoutExtension(string path, string extension)
    {
        path = path[..^extension.Length];
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name is "index" or "_index" ? path[..^name.Length] : path;
    }

    private static string Unescape(string path)
    {
        try
        {
            return Uri.UnescapeDataString(path).Normalize(System.Text.NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return path; // lone surrogates: no file is called so
        }
    }

    private static string? SchemeOf(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(url[0])) return null;
        return url.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0 ? url[..colon] : null;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}
