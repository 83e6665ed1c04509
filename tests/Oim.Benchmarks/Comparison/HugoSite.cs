namespace Oim.Benchmarks.Comparison;

/// <summary>The same pages made by Hugo, with the least that a theme can be: a page, a list, a feed.</summary>
internal static class HugoSite
{
    private const string Page =
        """<!doctype html><html lang="fr"><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>{{ .Content }}</main></html>""";

    private const string List =
        """
        <!doctype html><html lang="fr"><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>
        {{ range .Paginator.Pages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Summary }}</p>{{ end }}
        {{ template "_internal/pagination.html" . }}</main></html>
        """;

    /// <returns>Null where Hugo is not installed.</returns>
    public static async Task<Work?> BuildAsync(string content)
    {
        var folder = Directory.CreateTempSubdirectory("oim-hugo-").FullName;
        try
        {
            Write("hugo.toml", "baseURL = 'http://127.0.0.1/'\ntitle = 'Pages'\ndisableKinds = ['taxonomy', 'term']\n");
            Write("layouts/_default/single.html", Page);
            Write("layouts/_default/list.html", List);
            return await Work.OfAsync("hugo", "--quiet", "-s", folder, "-c", content, "-d", Path.Combine(folder, "public"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Write(string path, string text)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }
}
