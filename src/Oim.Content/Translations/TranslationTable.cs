using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Translations;

/// <summary>Which pages exist in which languages, and what has changed in an original since it was translated.</summary>
public sealed class TranslationTable
{
    private readonly ContentFolder folder;
    private readonly KnownKeys keys;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> fallback;
    private readonly List<string> languages;

    private TranslationTable(ContentDbContext content, ContentFolder folder)
    {
        var settings = content.Generation.Settings;
        (this.folder, keys, fallback) = (folder, content.Kinds.Keys, settings.Fallback);
        languages = [.. settings.Languages.Prepend(settings.DefaultLanguage).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>All pages and what is read with them, in the order of the files of their originals.</summary>
    /// <param name="folder">The files themselves: what has changed is told by the originals as they are.</param>
    public static IReadOnlyList<TranslatedPage> Of(ContentDbContext content, ContentFolder folder) =>
        new TranslationTable(content, folder).Pages(content);

    private List<TranslatedPage> Pages(ContentDbContext content)
    {
        var pages = content
            .Entries.Where(entry => entry.File != null && !entry.Shadowed)
            .Select(entry => new Page(entry.Id, entry.File!, entry.Key, entry.Language, entry.Title, entry.TranslationKey, entry.Draft))
            .AsEnumerable()
            .Where(page => languages.Contains(page.Language))
            .OrderBy(page => page.File, StringComparer.Ordinal)
            .ToList();
        var translates = content
            .Set<Source>()
            .Where(source => source.Translates != null)
            .ToDictionary(source => source.Path, source => source.Translates!.Split(' '), StringComparer.Ordinal);
        var companions = content
            .Set<EntryFile>()
            .Where(file => file.Role != EntryFile.Page && file.Role != EntryFile.Document && file.Role != EntryFile.Image)
            .AsEnumerable()
            .ToLookup(file => file.EntryId, file => (file.Role, file.Path));
        // Pages of one path go together, whichever of them says the key.
        var named = pages
            .Where(page => page.TranslationKey is not null)
            .DistinctBy(page => page.Key)
            .ToDictionary(page => page.Key, page => page.TranslationKey!, StringComparer.Ordinal);
        return
        [
            .. pages
                .GroupBy(page => named.TryGetValue(page.Key, out var key) ? (key, true) : (page.Key, false))
                .Select(group => group.OrderBy(page => languages.IndexOf(page.Language)).ToList())
                .SelectMany(versions => OfCompanions(versions, companions).Prepend(OfPage(versions, translates)))
                .OrderBy(page => page.Original, StringComparer.Ordinal),
        ];
    }

    private TranslatedPage OfPage(List<Page> versions, Dictionary<string, string[]> translates)
    {
        var original = versions[0];
        return new(original.Title, original.File, [.. languages.Select(VersionIn)]);

        TranslatedVersion VersionIn(string language)
        {
            if (versions.Find(page => page.Language == language) is not { } page)
                return new(language, null, TranslationState.Missing, [])
                {
                    ShownIn = fallback
                        .GetValueOrDefault(language, [])
                        .FirstOrDefault(other => versions.Exists(one => one.Language == other && !one.IsDraft)),
                };
            return Compare(language, original.File, page.File, translates.GetValueOrDefault(page.File)) with { IsDraft = page.IsDraft };
        }
    }

    /// <summary>A text beside the original, in the languages that the page is in: it is translated for its readers alone.</summary>
    private IEnumerable<TranslatedPage> OfCompanions(List<Page> versions, ILookup<int, (string Role, string Path)> companions)
    {
        foreach (var (role, path) in companions[versions[0].Id])
        {
            yield return new(
                versions[0].Title,
                path,
                [
                    .. languages.Select(language =>
                    {
                        if (versions.Find(page => page.Language == language) is not { } page)
                            return new TranslatedVersion(language, null, TranslationState.Missing, []);
                        var own = companions[page.Id].FirstOrDefault(file => file.Role == role && file.Path != path).Path;
                        if (own is null && page != versions[0])
                            return new(language, null, TranslationState.Missing, []) { ShownIn = versions[0].Language };
                        return Compare(language, path, own ?? path, own is null ? null : DigestsIn(own)) with { IsDraft = page.IsDraft };
                    }),
                ]
            );
        }
    }

    private TranslatedVersion Compare(string language, string original, string file, string[]? digests)
    {
        if (file == original) return new(language, file, TranslationState.Original, []);
        if (digests is null) return new(language, file, TranslationState.Unknown, []);
        var paragraphs = SourceParagraph.Of(Read(original));
        var originals = paragraphs.Select(paragraph => paragraph.Digest).ToHashSet(StringComparer.Ordinal);
        var waiting = SourceParagraph.WaitingIn(Read(file)).Where(paragraph => originals.Contains(paragraph.Digest)).ToList();
        var untold = waiting.Select(paragraph => paragraph.Digest).ToHashSet(StringComparer.Ordinal);
        var changed = paragraphs
            .Where(paragraph => !digests.Contains(paragraph.Digest) || untold.Contains(paragraph.Digest))
            .ToList();
        return new(language, file, changed.Count == 0 ? TranslationState.Current : TranslationState.Stale, changed) { Waiting = waiting };
    }

    /// <summary>What a text that is no page says that it translates.</summary>
    private string[]? DigestsIn(string file) =>
        Read(file).Header?.Find(CommonKeys.Translates.Name)?.Value is HeaderList list
            ? [.. list.Items.OfType<HeaderScalar>().Select(item => item.Text)]
            : null;

    private PageSource Read(string file) => PageSource.Of(file, folder.ReadAllBytes(file), keys);

    /// <summary>The translations whose original has changed, each with what to write once that is translated.</summary>
    public static IEnumerable<Diagnostic> Stale(IReadOnlyList<TranslatedPage> table, ContentFolder folder, KnownKeys keys) =>
        from page in table
        from version in page.Versions
        let changed = version.Changed.Where(paragraph => version.Waiting.All(waiting => waiting.Digest != paragraph.Digest)).ToList()
        where changed.Count > 0
        select new Diagnostic(
            TranslationRules.Stale,
            version.File!,
            Position.Start,
            page.Original,
            string.Join(", ", changed.Select(paragraph => paragraph.Line)),
            SourceParagraph.DigestsOf(PageSource.Of(page.Original, folder.ReadAllBytes(page.Original), keys))
        );

    /// <summary>The translations that visitors see and that lack paragraphs of their original.</summary>
    public static IEnumerable<Diagnostic> Waiting(IReadOnlyList<TranslatedPage> table) =>
        from page in table
        from version in page.Versions
        where version is { IsDraft: false, Waiting.Count: > 0 }
        select new Diagnostic(
            TranslationRules.Waiting,
            version.File!,
            new(version.Waiting[0].Line, 1),
            page.Original,
            string.Join(", ", version.Waiting.Select(paragraph => paragraph.Line))
        );

    private sealed record Page(int Id, string File, string Key, string Language, string Title, string? TranslationKey, bool IsDraft);
}
