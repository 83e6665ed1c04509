using System.Text;

namespace Oim.Content.Sources;

/// <summary>
/// What a page's file name says. <c>actualites/2013/x.en.md</c> has the key <c>actualites/2013/x</c> and the language <c>en</c>;
/// a folder's own page (index.md, _index.md) has the folder for its key.
/// </summary>
/// <param name="Key">The path that names the page in every language, without extension; "" is the home page.</param>
/// <param name="Language">The language the name says, or null.</param>
public sealed record ContentPath(string File, string Key, string? Language, bool IsIndex)
{
    /// <summary>The folder the file is in, as a key.</summary>
    public string Folder => ParentOf(File) is var folder && FolderLanguage is not null ? AfterFirst(folder) : ParentOf(File);

    /// <summary>The last part of the key.</summary>
    public string Name => Key[(Key.LastIndexOf('/') + 1)..];

    private string? FolderLanguage { get; init; }

    /// <param name="languages">The languages a suffix or a top folder may name: anything else is part of the name.</param>
    /// <param name="defaultLanguage">The language without a suffix; its name as a top folder is an ordinary folder.</param>
    public static ContentPath Parse(string file, IReadOnlyCollection<string> languages, string defaultLanguage)
    {
        var path = file.Normal(NormalizationForm.FormC);
        path = path[..path.LastIndexOf('.')];
        string? language = null;
        string? folderLanguage = null;
        if (path.Split('/') is [var first, _, ..] && first != defaultLanguage && languages.Contains(first))
        {
            language = folderLanguage = first;
            path = AfterFirst(path);
        }

        var dot = path.LastIndexOf('.');
        if (dot > path.LastIndexOf('/') + 1 && languages.Contains(path[(dot + 1)..]))
        {
            language = path[(dot + 1)..];
            path = path[..dot];
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        var isIndex = name is "index" or "_index";
        return new(file, isIndex ? ParentOf(path) : path, language, isIndex) { FolderLanguage = folderLanguage };
    }

    /// <summary>The path without its last part; "" at the top.</summary>
    public static string ParentOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    /// <summary>The folders a page stands in, from the closest to the top.</summary>
    public static IEnumerable<string> FoldersAbove(string key, bool isSection)
    {
        if (isSection) yield return key;
        while (key.Length > 0) yield return key = ParentOf(key);
    }

    /// <summary>A path written in a file of <paramref name="folder"/>, from the content root; null when it climbs out of it.</summary>
    public static string? Resolve(string folder, string path)
    {
        var parts = path.StartsWith('/') ? [] : new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else return null;
        }

        return string.Join('/', parts);
    }

    private static string AfterFirst(string path) => path.IndexOf('/') is >= 0 and var slash ? path[(slash + 1)..] : "";
}
