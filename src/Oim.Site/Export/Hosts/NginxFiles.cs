using System.Text;
using System.Text.RegularExpressions;
using Oim.Site.Serving;

namespace Oim.Site.Export.Hosts;

/// <summary>What nginx needs to answer as the site does: a file for <c>http { }</c> with tables, and one for <c>server { }</c>.</summary>
internal static class NginxFiles
{
    private const string Caching = "Cache-Control";
    private const string NotFound = "$oim_not_found";

    public static string Http(ExportManifest manifest, HeaderTable headers)
    {
        var text = new StringBuilder("# Written by « export »: include it in http { }.\n");
        // The longest address decides.
        text.Append("map_hash_max_size 262144;\nmap_hash_bucket_size 2048;\n");
        text.Append("geo $oim_dollar { default \"$\"; }\n");
        Map(text, "$request_uri", "$oim_moved", "", [
            .. manifest.Redirections.Where(moved => !moved.From.EndsWith('*')).Select(moved => (Word(moved.From), moved.To)),
            .. manifest
                .Redirections.Where(moved => moved.From.EndsWith('*'))
                .OrderByDescending(moved => moved.From.Length)
                .Select(moved => (Word("~^" + Regex.Escape(moved.From[..^1])), moved.To)),
        ]);
        var missing = manifest.Addresses.Where(address => address.Status == StatusCodes.Status404NotFound).ToList();
        var nearest = missing.OrderByDescending(page => page.Address.Length).ToList();
        Map(text, "$uri", NotFound, "", [
            .. nearest.Select(page => ("~^" + page.Address[..^FileNames.NotFound.Length], "/" + page.File)),
        ]);
        // What nginx has found: by then $uri names the file.
        foreach (var (name, value, others) in headers.Varying.Where(header => header.Name != Caching))
            Map(text, "$uri", Variable(name), value, [.. others.Select(other => (Word("/" + other.Address.File), other.Value))]);
        Map(text, "$uri?$arg_v", Variable(Caching), "no-cache", [.. manifest.Addresses.SelectMany(CachingOf), ("~\\?.", "no-store")]);
        return text.ToString();
    }

    public static string Server(ExportManifest manifest, HeaderTable headers, string siteRoot)
    {
        var text = new StringBuilder("# Written by « export »: include it in server { }.\n");
        text.Append($"root {Value(siteRoot)};\n");
        text.Append("charset off;\nabsolute_redirect off;\n");
        text.Append("gzip_static on; gzip_vary on; # brotli_static on; where nginx has its module\n");
        text.Append("if ($oim_moved != \"\") { return 301 $oim_moved; }\n");
        text.Append($"error_page 404 {NotFound};\n");
        foreach (var (name, value) in headers.OfAll.Where(header => header.Name != Caching))
            text.Append($"add_header {name} {Value(value)} always;\n");
        foreach (var name in headers.Varying.Select(header => header.Name).Where(name => name != Caching).Append(Caching))
            text.Append($"add_header {name} {Variable(name)} always;\n");
        AddTypes(text, manifest);
        text.Append("location / { try_files $uri@$args.html $uri.html $uri =404; }\n");
        foreach (var home in manifest.Addresses.Where(address => address.Address.EndsWith('/')))
            text.Append($"location = {home.Address} {{ try_files {home.Address}index@$args.html {home.Address}index.html =404; }}\n");
        text.Append("location ~ ^(?<oim_name>.+)(?<oim_extension>\\.(?:ics|rss|atom|json|xml))$ ");
        text.Append("{ try_files $oim_name@$args$oim_extension $uri =404; }\n");
        foreach (var other in manifest.Addresses.Where(address => address.Status != StatusCodes.Status200OK))
            text.Append($"location = {Path(other.Address)} ")
                .Append($"{{ error_page {other.Status} {Value("/" + other.File)}; return {other.Status}; }}\n");
        return text.ToString();
    }

    /// <summary>By extension; an address whose extension means something else elsewhere has a place of its own.</summary>
    private static void AddTypes(StringBuilder text, ExportManifest manifest)
    {
        static string ExtensionOf(ExportedAddress address) => System.IO.Path.GetExtension(address.File);
        var types = manifest
            .Addresses.GroupBy(ExtensionOf, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 1)
            .ToDictionary(group => group.Key, group => group.CountBy(address => address.Type).MaxBy(count => count.Value).Key);
        text.Append("types {\n");
        foreach (var (extension, type) in types.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append($"    {Word(type)} {Word(extension[1..])};\n");
        const string otherwise = "application/octet-stream";
        text.Append($"}}\ndefault_type {otherwise};\n");
        var odd = manifest.Addresses.Where(address => types.GetValueOrDefault(ExtensionOf(address), otherwise) != address.Type);
        foreach (var address in odd.Where(address => address.Status == StatusCodes.Status200OK && !address.Address.Contains('?')))
            text.Append($"location = {Path(address.Address)} {{ types {{ }} default_type {Word(address.Type)}; }}\n");
    }

    /// <summary>A file may be kept for good under the name of its version, and under no other.</summary>
    private static IEnumerable<(string, string)> CachingOf(ExportedAddress address)
    {
        var own = address.Headers.GetValueOrDefault(Caching, "no-cache");
        if (own != "no-cache") yield return (Word($"/{address.File}?"), own);
        if (address.Version is { } version) yield return (Word($"/{address.File}?{version}"), SiteFiles.Forever);
    }

    private static void Map(
        StringBuilder text,
        string source,
        string target,
        string otherwise,
        IReadOnlyList<(string Key, string Value)> rows
    )
    {
        text.Append($"map \"{source}\" {target} {{\n    default {Value(otherwise)};\n");
        foreach (var (key, value) in rows.DistinctBy(row => row.Key)) text.Append($"    {key} {Value(value)};\n");
        text.Append("}\n");
    }

    private static string Variable(string header) => "$oim_" + header.ToLowerInvariant().Replace('-', '_');

    private static string Path(string address) => Word(Uri.UnescapeDataString(address));

    /// <summary>Whatever an editor calls a file, it is a word here.</summary>
    private static string Word(string text) =>
        $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Where nginx looks for variables, none is meant.</summary>
    private static string Value(string text) => Word(text).Replace("$", "${oim_dollar}", StringComparison.Ordinal);
}
