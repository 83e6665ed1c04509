using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Folders in which pages have appeared, moved or gone: whether each has a page of its own is to be decided again.</summary>
internal sealed class StaleFolders
{
    private readonly HashSet<(string Folder, string Language)> all = [];

    public IReadOnlySet<(string Folder, string Language)> All => all;

    public void Add(PageAddress page)
    {
        // Its own key too: x.md takes the place of the page that folder x/ has without an index.
        all.Add((page.Key, page.Language));
        foreach (var folder in ContentPath.FoldersAbove(page.Key, page.IsSection)) all.Add((folder, page.Language));
    }

    public void Add(IEnumerable<(string Folder, string Language)> folders) => all.UnionWith(folders);
}
