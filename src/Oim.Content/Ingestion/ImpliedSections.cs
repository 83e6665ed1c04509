using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>
/// A folder with pages and without index.md still has an address that visitors try: it gets a page of its own, named after the folder, that
/// lists what it holds.
/// </summary>
internal static class ImpliedSections
{
    public static void Apply(GenerationWriter writer, SectionTree sections, KindList kinds, StaleFolders folders)
    {
        foreach (var (folder, language) in folders.All)
        {
            var existing = writer.Pages.At(folder, language);
            var wanted = existing?.File is null && writer.Pages.CountBelow(folder, language) > 0;
            if (wanted) writer.Pages.Replace(Make(folder, language, writer, sections, kinds), [], []);
            else if (existing is { File: null }) writer.Pages.Remove(existing.EntryId);
        }

        // A real index.md has come: the page that stood in for it goes.
        foreach (var (folder, language) in folders.All)
            if (writer.Pages.Implied(folder, language) is { } implied && writer.Pages.At(folder, language) is { File: not null })
                writer.Pages.Remove(implied.EntryId);
    }

    private static Entry Make(string folder, string language, GenerationWriter stored, SectionTree sections, KindList kinds)
    {
        var settings = stored.Settings.Site;
        var context = sections.Of(folder, language);
        var prefix = settings.PrefixOf(language);
        var title = Titles.FromFolder(folder, settings);
        // It is there while something below it is: a folder of drafts shows nothing of itself.
        var visibility = stored.Pages.VisibilityBelow(folder, language);
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
            Draft = visibility.Draft,
            PublishAt = visibility.From,
            ExpireAt = visibility.Until,
        };
    }
}
