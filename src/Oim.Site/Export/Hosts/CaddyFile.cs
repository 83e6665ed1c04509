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
        // What Caddy has found: by then the path names the file.
        var found = manifest.Addresses;
        Map(text, "{path}", Type, "", found.Where(address => !IsPage(address)).Select(address => (Path(address), address.Type)));
        foreach (var (name, value, others) in headers.Varying.Where(header => header.Name != Caching))
            Map(text, "{path}", name, value, others.Select(other => (Path(other.Address), other.Value)));
        Map(text, "{path}?{query.v}", Caching, "no-cache", found.SelectMany(CachingOf).Append(("~\\?.", "no-store")));
        // One after the other, as they stand here.
        text.Append("route {\n");
        AddRedirections(text, manifest);
        foreach (var other in found.Where(address => address.Status != StatusCodes.Status200OK))
            text.Append($"    error {Word(Uri.UnescapeDataString(other.Address))} {other.Status}\n");
        text.Append("    @oim_home path */\n    try_files @oim_home {path}index@{query}.html {path}index.html\n");
        text.Append("    @oim_form path_regexp oim_form ^(.+)(\\.(?:ics|rss|atom|json|xml))$\n");
        text.Append("    route @oim_form {\n        try_files {re.oim_form.1}@{query}{re.oim_form.2} {path}\n    }\n");
        text.Append("    try_files {path}@{query}.html {path}.html {path}\n");
        var told = headers.OfAll.Where(header => header.Name != Caching).Select(header => $"header {header.Name} {Word(header.Value)}\n");
        var looked = headers.Varying.Select(header => header.Name).Append(Type).Append(Caching).Distinct();
        string[] all = [.. told, .. looked.Select(Looked)];
        text.AppendJoin("", all.Select(line => "    " + line));
        text.Append("    file_server {\n        precompressed br gzip\n    }\n}\n");
        AddErrors(text, manifest, string.Concat(all.Select(line => "        " + line)));
        return text.ToString();
    }

    /// <summary>A header that has one of several values, or none.</summary>
    private static string Looked(string header) =>
        $"@{Name(header)} not vars {{{Name(header)}}} \"\"\nheader @{Name(header)} {header} {{{Name(header)}}}\n";

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
    private static void AddErrors(StringBuilder text, ExportManifest manifest, string headers)
    {
        text.Append("handle_errors {\n");
        var missing = manifest.Addresses.Where(address => address.Status == StatusCodes.Status404NotFound);
        var pages = missing
            .OrderByDescending(page => page.Address.Length)
            .Select(page => (Start: page.Address[..^FileNames.NotFound.Length] + "*", Status: page.Status, File: Word("/" + page.File)))
            .Prepend((Start: "/*", Status: StatusCodes.Status410Gone, File: "{path}.gone.html"));
        foreach (var ((start, status, file), i) in pages.Select((page, i) => (page, i)))
            text.Append($"    @oim_error{i} {{\n        expression {{err.status_code}} == {status}\n        path {Word(start)}\n    }}\n")
                .Append($"    route @oim_error{i} {{\n        rewrite * {file}\n{headers}        file_server\n    }}\n");
        text.Append("}\n");
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

    private static bool IsPage(ExportedAddress address) => address.Type.StartsWith("text/html", StringComparison.Ordinal);

    private static string Name(string header) => "oim_" + header.ToLowerInvariant().Replace('-', '_');

    private static string Path(ExportedAddress address) => "/" + address.File;

    /// <summary>Whatever an editor calls a file, it is a word here, and no placeholder.</summary>
    private static string Word(string text) =>
        $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal)}\"";
}
