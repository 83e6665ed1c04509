using System.Text;
using Oim.Site.Serving;

namespace Oim.Site.Export.Hosts;

/// <summary>What Caddy needs to answer as the site does: to be imported into a site that has nothing else.</summary>
internal static class CaddyFile
{
    private const string Caching = "Cache-Control";
    private const string Type = "Content-Type";

    public static string Of(ExportManifest manifest, HeaderTable headers, string siteRoot)
    {
        var text = new StringBuilder("# Written by « export »: import it into a site.\n");
        text.Append($"root * {Word(siteRoot)}\n");
        // As the browser asked, before any file is found for it.
        var plain = manifest.Addresses.Where(IsPlain).ToList();
        Map(text, "{path}", Type, "", plain.Where(address => !IsPage(address)).Select(address => (Path(address), address.Type)));
        foreach (var (name, value, others) in headers.Varying.Where(header => header.Name != Caching))
            Map(text, "{path}", name, value, others.Where(one => IsPlain(one.Address)).Select(one => (Path(one.Address), one.Value)));
        Map(text, "{path}?{query.v}", Caching, "no-cache", plain.SelectMany(CachingOf).Append(("~\\?.", "no-store")));
        // One after the other, as they stand here.
        text.Append("route {\n");
        foreach (var (name, value) in headers.OfAll.Where(header => header.Name != Caching))
            text.Append($"    header {name} {Word(value)}\n");
        foreach (var name in headers.Varying.Select(header => header.Name).Append(Type).Append(Caching).Distinct())
            text.Append($"    @{Name(name)} not vars {{{Name(name)}}} \"\"\n    header @{Name(name)} {name} {{{Name(name)}}}\n");
        AddRedirections(text, manifest);
        foreach (var gone in manifest.Addresses.Where(address => address.Status == StatusCodes.Status410Gone))
            text.Append($"    error {Word(Path(gone))} {StatusCodes.Status410Gone}\n");
        text.Append("    @oim_home path */\n    try_files @oim_home {path}index@{query}.html {path}index.html\n");
        text.Append("    @oim_form path_regexp oim_form ^(.+)(\\.(?:ics|rss|atom|json|xml))$\n");
        text.Append("    try_files @oim_form {re.oim_form.1}@{query}{re.oim_form.2} {path}\n");
        text.Append("    try_files {path}@{query}.html {path}.html {path}\n    file_server {\n        precompressed br gzip\n    }\n}\n");
        AddErrors(text, manifest);
        return text.ToString();
    }

    private static void AddRedirections(StringBuilder text, ExportManifest manifest)
    {
        foreach (var (moved, i) in manifest.Redirections.Select((moved, i) => (moved, i)))
            if (moved.From.Split('?', 2) is [var path, var query])
                text.Append($"    @oim{i} {{\n        path {Word(path)}\n")
                    .Append($"        query {string.Join(' ', query.Split('&').Select(Word))}\n    }}\n")
                    .Append($"    redir @oim{i} {Word(moved.To)} {moved.Status}\n");
            else
                text.Append($"    redir {Word(moved.From)} {Word(moved.To)} {moved.Status}\n");
    }

    /// <summary>The page that says that there is none, or no more, with the status of that.</summary>
    private static void AddErrors(StringBuilder text, ExportManifest manifest)
    {
        text.Append("handle_errors {\n    @oim_gone expression {err.status_code} == 410\n    rewrite @oim_gone {path}.gone.html\n");
        var missing = manifest.Addresses.Where(address => address.Status == StatusCodes.Status404NotFound).ToList();
        foreach (var (page, i) in missing.OrderByDescending(page => page.Address.Length).Select((page, i) => (page, i)))
        {
            var start = page.Address[..^FileNames.NotFound.Length];
            text.Append($"    @oim_missing{i} {{\n        expression {{err.status_code}} == 404\n")
                .Append($"        path {Word(start + "*")}\n    }}\n")
                .Append($"    handle @oim_missing{i} {{\n        rewrite * {Word("/" + page.File)}\n        file_server\n    }}\n");
        }

        text.Append("    handle {\n        file_server\n    }\n}\n");
    }

    /// <summary>A file may be kept for good under the name of its version, and under no other.</summary>
    private static IEnumerable<(string, string)> CachingOf(ExportedAddress address)
    {
        var own = address.Headers.GetValueOrDefault(Caching, "no-cache");
        if (own != "no-cache") yield return (Path(address) + "?", own);
        if (address.Version is { } version) yield return ($"{Path(address)}?{version}", SiteFiles.Forever);
    }

    private static void Map(StringBuilder text, string source, string header, string otherwise, IEnumerable<(string, string)> rows)
    {
        text.Append($"map {source} {{{Name(header)}}} {{\n");
        foreach (var (key, value) in rows.DistinctBy(row => row.Item1)) text.Append($"    {Word(key)} {Word(value)}\n");
        text.Append($"    default {Word(otherwise)}\n}}\n");
    }

    private static bool IsPlain(ExportedAddress address) =>
        address.Status == StatusCodes.Status200OK && !address.Address.Contains('?', StringComparison.Ordinal);

    private static bool IsPage(ExportedAddress address) => address.Type.StartsWith("text/html", StringComparison.Ordinal);

    private static string Name(string header) => "oim_" + header.ToLowerInvariant().Replace('-', '_');

    private static string Path(ExportedAddress address) => Uri.UnescapeDataString(address.Address);

    /// <summary>Whatever an editor calls a file, it is a word here, and no placeholder.</summary>
    private static string Word(string text) =>
        $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal)}\"";
}
