using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>A name that comes or goes may give or take the address of one that folds to the same.</summary>
internal static class StaleRivals
{
    public static void Add(
        ChangeSet changes,
        GenerationWriter stored,
        FileView view,
        AddressNames names,
        Dictionary<string, SourceFile> pages,
        HashSet<string> folders
    )
    {
        if (stored.Files.Sources.Count == 0) return;
        var rivals = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var file in changes
                .Changed.Where(file => file.IsMarkdown && !stored.Files.Sources.ContainsKey(file.Path))
                .Select(file => file.Path)
                .Concat(changes.Gone.Where(path => SourceFile.IsMarkdownName(path)))
        )
        {
            for (var key = StaleFiles.Parse(file, stored).Key; key.Length > 0; key = ContentPath.ParentOf(key))
            {
                var (folder, name) = (ContentPath.ParentOf(key), key[(key.LastIndexOf('/') + 1)..]);
                foreach (var rival in names.Rivals(folder, Slug.Of(name)).Where(rival => rival != name))
                    rivals.Add(folder.Length == 0 ? rival : $"{folder}/{rival}");
            }
        }

        if (rivals.Count == 0) return;
        folders.UnionWith(rivals);
        foreach (var file in view.All().Where(file => file.IsMarkdown && rivals.Contains(StaleFiles.Parse(file.Path, stored).Key)))
            pages[file.Path] = file;
    }
}
