using System.Collections.Concurrent;
using Oim.Content.FrontMatter;
using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion.Translations;

/// <summary>
/// Which page is whose translation. Pages of the same path, or with the same translation key, are one in several languages; the original is
/// the one in the default language, else in the first language of the site that it has.
/// </summary>
internal sealed class Originals(FileView files, SiteSettings settings, TranslationKeys translationKeys, KnownKeys keys)
{
    private readonly IReadOnlyList<string> languages = [.. settings.Languages.Prepend(settings.DefaultLanguage).Distinct()];
    private readonly ConcurrentDictionary<string, Lazy<Original>> known = new(StringComparer.Ordinal);

    /// <summary>The original of a page; null where that is the page itself.</summary>
    public Original? Of(ContentPath path)
    {
        foreach (var language in languages.Take(RankOf(path)))
            if (VersionOf(path, language) is { } file)
                return known.GetOrAdd(file.Path, _ => new(() => Read(file, language))).Value;
        return null;
    }

    /// <summary>The pages that may have this one for their original.</summary>
    /// <param name="translationKeyBefore">The key it had, where that was another.</param>
    public IEnumerable<SourceFile> LaterThan(ContentPath path, string? translationKeyBefore)
    {
        var later = languages.Skip(RankOf(path) + 1).ToList();
        var named = new[] { translationKeys.Of(path.File), translationKeyBefore }
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .SelectMany(translationKeys.FilesOf)
            .Where(file => later.Contains(LanguageOf(Parse(file))))
            .Select(files.Find);
        return later.SelectMany(language => files.Pages(path, language)).Concat(named.OfType<SourceFile>());
    }

    public ContentPath Parse(string file) => ContentPath.Parse(file, settings.Languages, settings.DefaultLanguage);

    private SourceFile? VersionOf(ContentPath path, string language) =>
        files.Pages(path, language).FirstOrDefault()
        ?? (
            translationKeys.Of(path.File) is { } key
                ? translationKeys.FilesOf(key).Where(file => LanguageOf(Parse(file)) == language).Select(files.Find).FirstOrDefault()
                : null
        );

    private Original Read(SourceFile file, string language)
    {
        var header = PageSource.Read(file, keys).Header;
        return new(
            Parse(file.Path),
            language,
            header is null ? null : Original.InFile(header, file.Path),
            () => PageSource.Read(file, keys)
        );
    }

    private int RankOf(ContentPath path) => Math.Max(0, languages.ToList().IndexOf(LanguageOf(path)));

    private string LanguageOf(ContentPath path) => path.Language ?? settings.DefaultLanguage;
}
