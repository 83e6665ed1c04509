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

        AddRivals(changes, stored, view, names, pages, folders);
        if (folders.Count > 0)
        {
            foreach (var file in view.All().Where(file => file.IsMarkdown))
            {
                var key = Parse(file.Path, stored).Key;
                if (folders.Any(folder => folder.Length == 0 || key == folder || key.StartsWith(folder + "/", StringComparison.Ordinal)))
                    pages[file.Path] = file;
            }
        }

        AddTranslations(changes, stored, view, originals, kinds, pages, companionNames);
        return new(pages.Values, folders.Count > 0);
    }

    /// <summary>
    /// A page that is read again because of others may have other defaults: then its translations have them too. What is not saved changes
    /// no other page.
    /// </summary>
    private static void AddTranslations(
        ChangeSet changes,
        GenerationWriter stored,
        FileView view,
        Originals originals,
        KindList kinds,
        Dictionary<string, SourceFile> pages,
        IReadOnlyCollection<string> companionNames
    )
    {
        if (stored.Files.Sources.Count == 0) return;
        var changed = changes.Changed.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var gone = changes.Gone.Where(SourceFile.IsMarkdownName);
        foreach (var path in pages.Values.Where(page => page.Unsaved is null).Select(page => page.Path).Concat(gone).ToList())
        {
            var before = stored.Files.Source(path);
            var later = originals.LaterThan(originals.Parse(path), before?.TranslationKey).ToList();
            if (later.Count == 0) continue;
            if (changed.Contains(path) && before is not null && GivesTheSame(PageSource.Read(view.Find(path)!, kinds.Keys), before))
                continue;
            foreach (var translation in later)
            {
                pages[translation.Path] = translation;
                // The kind may be another one, and so what is beside an agenda or a page.
                if (originals.Parse(translation.Path) is { IsIndex: true } index)
                    foreach (var companion in view.Beside(index.Key, companionNames)) pages[companion.Path] = companion;
            }
        }
    }

    private static bool GivesTheSame(PageSource now, Source before) =>
        before.Header is { } digest && (digest == now.HeaderDigest || digest == now.WholeDigest);

    /// <summary>A name that comes or goes may give or take the address of one that folds to the same.</summary>
    private static void AddRivals(
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
            for (var key = Parse(file, stored).Key; key.Length > 0; key = ContentPath.ParentOf(key))
            {
                var (folder, name) = (ContentPath.ParentOf(key), key[(key.LastIndexOf('/') + 1)..]);
                foreach (var rival in names.Rivals(folder, Slug.Of(name)).Where(rival => rival != name))
                    rivals.Add(folder.Length == 0 ? rival : $"{folder}/{rival}");
            }
        }

        if (rivals.Count == 0) return;
        folders.UnionWith(rivals);
        foreach (var file in view.All().Where(file => file.IsMarkdown && rivals.Contains(Parse(file.Path, stored).Key)))
            pages[file.Path] = file;
    }

    private static ContentPath Parse(string file, GenerationWriter stored) =>
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
