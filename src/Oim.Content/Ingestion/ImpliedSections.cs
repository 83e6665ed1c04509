using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>
/// A folder with pages and without index.md still has an address that visitors try: it gets a page of its own, named after the folder, that lists what it holds.
/// </summary>
internal static class ImpliedSections
{
    public static void Apply(GenerationWriter writer, KnownContent known, SectionTree sections, KindList kinds, Touched touched)
    {
        foreach (var (folder, language) in touched.Folders.ToList())
        {
            var existing = known.Page(folder, language);
            var wanted = existing?.File is null && known.PagesBelow(folder, language) > 0;
            if (wanted)
            {
                var entry = Make(folder, language, known, sections, kinds);
                Appear(entry, writer);
                writer.Replace(entry, [], []);
                known.Put(entry, []);
            }
            else if (existing is { File: null })
            {
                writer.Remove(existing.EntryId);
                known.RemovePage(existing.EntryId);
            }

            if (wanted == existing is { File: null }) continue;
            touched.Targets.Add(folder);
            if ((known.ImpliedPage(folder, language) ?? existing) is { } page) touched.Targets.Add(page.Address.TrimStart('/'));
        }

        // A real index.md has come: the page that stood in for it goes.
        foreach (var (folder, language) in touched.Folders)
            if (known.ImpliedPage(folder, language) is { } implied && known.Page(folder, language) is { File: not null })
            {
                writer.Remove(implied.EntryId);
                known.RemovePage(implied.EntryId);
            }
    }

    /// <summary>It is there while something below it is: a folder of drafts shows nothing of itself.</summary>
    private static void Appear(Entry entry, GenerationWriter writer)
    {
        const string below =
            "SELECT min(Draft), min(coalesce(PublishAt, -1)), max(coalesce(ExpireAt, 9223372036854775807)) FROM entry WHERE File IS NOT NULL AND Language = $0 AND ($1 = '' OR (Key > $1 || '/' AND Key < $1 || '0')) AND Draft = 0";
        foreach (var row in writer.Query(below, entry.Language, entry.Key))
        {
            entry.Draft = row.IsDBNull(0);
            if (entry.Draft) continue;
            if (row.GetInt64(1) >= 0) entry.PublishAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1));
            if (row.GetInt64(2) < long.MaxValue) entry.ExpireAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2));
        }
    }

    private static Entry Make(string folder, string language, KnownContent known, SectionTree sections, KindList kinds)
    {
        var settings = known.Settings;
        var context = sections.Of(folder, language);
        var prefix = language == settings.DefaultLanguage ? "" : "/" + language;
        var title = Titles.FromFolder(folder, settings);
        return new()
        {
            Key = folder,
            Parent = folder.Length == 0 ? null : ContentPath.ParentOf(folder),
            Language = language,
            Kind = kinds.Default.Name,
            IsSection = true,
            ListKind = context.KindBelow(kinds)?.Name,
            Address = folder.Length > 0 ? prefix + context.Address : prefix.Length > 0 ? prefix : "/",
            Title = title,
            TitleOrder = EntryHeader.OrderOf(title),
        };
    }
}
