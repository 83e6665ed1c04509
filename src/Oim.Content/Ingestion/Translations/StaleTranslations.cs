using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion.Translations;

/// <summary>
/// A page that is read again because of others may have other defaults: then its translations have them too. What is not saved changes
/// no other page.
/// </summary>
internal static class StaleTranslations
{
    public static void Add(
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
}
