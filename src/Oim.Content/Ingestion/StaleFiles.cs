using Oim.Content.FrontMatter;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>
/// The Markdown files a change makes it necessary to read: the changed ones, an event whose agenda has changed, everything below a folder
/// whose defaults or address have changed, and the translations of pages whose header has changed.
/// </summary>
internal sealed record StaleFiles(IReadOnlyCollection<SourceFile> Pages, bool AddressesOfFolders)
{
    public static StaleFiles After(
        ChangeSet changes,
        GenerationWriter stored,
        FileView view,
        AddressNames names,
        Originals originals,
        KindList kinds,
        bool settingsChanged
    )
    {
        if (settingsChanged) return new([.. view.All().Where(file => file.IsMarkdown)], AddressesOfFolders: true);
        var pages = changes.Changed.Where(file => file.IsMarkdown).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var companionNames = kinds.SelectMany(kind => kind.Companions).ToHashSet(StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in changes.Changed.Where(file => file.IsMarkdown).Select(file => file.Path).Concat(changes.Gone).ToList())
        {
            var path = Parse(file, stored);
            if (path.IsIndex)
            {
                var paths = view.IndexPaths(path.Key, path.Language ?? stored.Settings.Site.DefaultLanguage).ToList();
                var before = paths.Select(stored.Files.Source).FirstOrDefault(source => source is not null);
                var now = paths.Select(view.Find).FirstOrDefault(index => index is not null);
                // What is not saved changes no other page.
                if (view.Find(file)?.Unsaved is null && PassedOn(now, stored, kinds.Keys) != (before?.Section ?? ""))
                    folders.Add(path.Key);
                foreach (var companion in view.Beside(path.Key, companionNames))
                    pages[companion.Path] = companion;
            }
            else if (companionNames.Contains(path.Name))
            {
                // Another file of the name may now be read, or no longer.
                foreach (var beside in view.Beside(path.Folder, ["index", "_index", path.Name])) pages[beside.Path] = beside;
            }
        }

        StaleRivals.Add(changes, stored, view, names, pages, folders);
        if (folders.Count > 0)
        {
            foreach (var file in view.All().Where(file => file.IsMarkdown))
            {
                var key = Parse(file.Path, stored).Key;
                if (folders.Any(folder => folder.Length == 0 || key == folder || key.StartsWith(folder + "/", StringComparison.Ordinal)))
                    pages[file.Path] = file;
            }
        }

        StaleTranslations.Add(changes, stored, view, originals, kinds, pages, companionNames);
        return new(pages.Values, folders.Count > 0);
    }

    internal static ContentPath Parse(string file, GenerationWriter stored) =>
        file.Contains('.', StringComparison.Ordinal)
            ? ContentPath.Parse(file, stored.Settings.Site.Languages, stored.Settings.Site.DefaultLanguage)
            : new(file, file, null, IsIndex: false);

    /// <summary>A header that cannot be read passes on what it did before.</summary>
    private static string PassedOn(SourceFile? index, GenerationWriter stored, KnownKeys keys)
    {
        if (index is null)
            return "";
        return PageSource.Read(index, keys).Header is { } header
            ? SectionTree.PassedOn(header)
            : stored.Files.Source(index.Path)?.Section ?? "";
    }
}
