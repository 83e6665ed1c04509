using System.Text;

namespace Oim.Site.Export.Hosts;

/// <summary>The redirections for Caddy: to be imported into a site.</summary>
internal static class CaddyFile
{
    public static string Of(ExportManifest manifest)
    {
        var text = new StringBuilder("# Written by « export »: import it into a site.\n");
        foreach (var (moved, i) in manifest.Redirections.Select((moved, i) => (moved, i)))
            if (moved.From.Split('?', 2) is [var path, var query])
                text.Append($"@oim{i} {{\n    path {Quoted(path)}\n    query {string.Join(' ', query.Split('&').Select(Quoted))}\n}}\n")
                    .Append($"redir @oim{i} {Quoted(moved.To)} {moved.Status}\n");
            else
                text.Append($"redir {Quoted(moved.From)} {Quoted(moved.To)} {moved.Status}\n");
        return text.ToString();
    }

    private static string Quoted(string word) =>
        $"\"{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
