using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>What one ingestion has touched, for the checks to look at no more than that.</summary>
internal sealed class Touched
{
    /// <summary>Files whose page was written.</summary>
    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys, addresses and file paths that have appeared or gone: links to them must be looked at again.</summary>
    public HashSet<string> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders in which pages have appeared, moved or gone.</summary>
    public HashSet<(string Folder, string Language)> Folders { get; } = [];

    /// <summary>A navigation file has changed.</summary>
    public bool Navigation { get; set; }

    public void AddPage(PageAddress page, IEnumerable<OldAddress> aliases)
    {
        Targets.Add(page.Key);
        Targets.Add(page.Address.TrimStart('/'));
        foreach (var alias in aliases) Targets.Add(alias.Address.TrimStart('/'));
        // Its own key too: x.md takes the place of the page that folder x/ has without an index.
        Folders.Add((page.Key, page.Language));
        foreach (var folder in Sources.ContentPath.FoldersAbove(page.Key, page.IsSection)) Folders.Add((folder, page.Language));
    }
}
