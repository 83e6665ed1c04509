using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Translations;

/// <summary>Which pages exist in which languages, and what has changed in an original since it was translated.</summary>
public static class TranslationTable
{
    /// <summary>All pages that are no drafts, in the order of the files of their originals.</summary>
    /// <param name="folder">The files themselves: what has changed is told by the originals as they are.</param>
    public static IReadOnlyList<TranslatedPage> Of(ContentDbContext content, ContentFolder folder)
    {
        var settings = content.Generation.Settings;
        var languages = settings.Languages.Prepend(settings.DefaultLanguage).Distinct(StringComparer.Ordinal).ToList();
        var pages = content
            .Entries.Where(entry => entry.File != null && !entry.Draft && !entry.Shadowed)
            .Select(entry => new Page(entry.File!, entry.Key, entry.Language, entry.Title, entry.TranslationKey))
            .AsEnumerable()
            .Where(page => languages.Contains(page.Language))
            .OrderBy(page => page.File, StringComparer.Ordinal)
            .ToList();
        var translates = content
            .Set<Source>()
            .Where(source => source.Translates != null)
            .ToDictionary(source => source.Path, source => source.Translates!.Split(' '), StringComparer.Ordinal);
        // Pages of one path go together, whichever of them says the key.
        var named = pages
            .Where(page => page.TranslationKey is not null)
            .DistinctBy(page => page.Key)
            .ToDictionary(page => page.Key, page => page.TranslationKey!, StringComparer.Ordinal);
        return
        [
            .. pages
                .GroupBy(page => named.TryGetValue(page.Key, out var key) ? (key, true) : (page.Key, false))
                .Select(versions => PageOf([.. versions]))
                .OrderBy(page => page.Original, StringComparer.Ordinal),
        ];

        TranslatedPage PageOf(List<Page> versions)
        {
            var original = versions.MinBy(page => languages.IndexOf(page.Language))!;
            return new(
                original.Title,
                original.File,
                [.. languages.Select(language => VersionOf(original, versions.Find(page => page.Language == language), language))]
            );
        }

        TranslatedVersion VersionOf(Page original, Page? page, string language)
        {
            if (page is null) return new(language, null, TranslationState.Missing, []);
            if (page == original) return new(language, page.File, TranslationState.Original, []);
            if (!translates.TryGetValue(page.File, out var digests)) return new(language, page.File, TranslationState.Unknown, []);
            var changed = ParagraphsOf(original.File).Where(paragraph => !digests.Contains(paragraph.Digest)).ToList();
            return new(language, page.File, changed.Count == 0 ? TranslationState.Current : TranslationState.Stale, changed);
        }

        IEnumerable<SourceParagraph> ParagraphsOf(string file) =>
            SourceParagraph.Of(PageSource.Of(file, folder.ReadAllBytes(file), content.Kinds.Keys));
    }

    /// <summary>The translations whose original has changed, each with what to write once that is translated.</summary>
    public static IEnumerable<Diagnostic> Stale(IReadOnlyList<TranslatedPage> table, ContentFolder folder, KnownKeys keys) =>
        from page in table
        from version in page.Versions
        where version.State == TranslationState.Stale
        select new Diagnostic(
            TranslationRules.Stale,
            version.File!,
            Position.Start,
            page.Original,
            string.Join(", ", version.Changed.Select(paragraph => paragraph.Line)),
            SourceParagraph.DigestsOf(PageSource.Of(page.Original, folder.ReadAllBytes(page.Original), keys))
        );

    private sealed record Page(string File, string Key, string Language, string Title, string? TranslationKey);
}
