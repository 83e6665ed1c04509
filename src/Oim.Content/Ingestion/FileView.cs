using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>The content folder as it is once the changes are counted in, without listing it again.</summary>
/// <param name="known">The files as they were, by path; nothing changes them while pages are read.</param>
internal sealed class FileView(IReadOnlyDictionary<string, Source> known, SiteSettings site, ContentFolder folder, ChangeSet changes)
{
    private readonly Dictionary<string, SourceFile> changed = changes.Changed.ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly HashSet<string> gone = changes.Gone.ToHashSet(StringComparer.Ordinal);

    public IEnumerable<SourceFile> All() =>
        known.Keys.Where(path => !changed.ContainsKey(path)).Select(Find).OfType<SourceFile>().Concat(changes.Changed);

    public IEnumerable<string> MarkdownPaths() =>
        known
            .Keys.Where(path => !gone.Contains(path))
            .Concat(changed.Keys.Where(path => !known.ContainsKey(path)))
            .Where(SourceFile.IsMarkdownName);

    /// <summary>A file as it was.</summary>
    public Source? Known(string path) => known.GetValueOrDefault(path);

    public SourceFile? Find(string path)
    {
        if (changed.TryGetValue(path, out var file)) return file;
        if (gone.Contains(path) || Known(path) is not { } source) return null;
        return folder.Overlay(path)
            ?? new(path, Path.Combine(folder.Root, path), source.Size, source.Modified) { Changed = source.Changed };
    }

    /// <summary>The file that is a folder's own page in a language.</summary>
    public SourceFile? IndexOf(string key, string language) =>
        IndexPaths(key, language).Select(Find).FirstOrDefault(file => file is not null);

    /// <summary>The paths a folder's own page may have, the one that counts first.</summary>
    public IEnumerable<string> IndexPaths(string key, string language) =>
        Places(key, language).SelectMany(place => Named(place, "index").Concat(Named(place, "_index")));

    /// <summary>The files that are a page in a language, the one written as the page is first: x.en.md and x/index.en.md are one.</summary>
    public IEnumerable<SourceFile> Pages(ContentPath page, string language)
    {
        var index = IndexPaths(page.Key, language);
        var plain = page.Key.Length == 0
            ? []
            : Places(ContentPath.ParentOf(page.Key), language).SelectMany(place => Named(place, page.Name));
        return (page.IsIndex ? index.Concat(plain) : plain.Concat(index)).Select(Find).OfType<SourceFile>();
    }

    /// <summary>Files of these names beside a folder's own page, in any language.</summary>
    public IEnumerable<SourceFile> Beside(string key, IEnumerable<string> names) =>
        from name in names
        from language in site.Languages
        from place in Places(key, language)
        from path in Named(place, name)
        let file = Find(path)
        where file is not null
        select file;

    /// <summary>The files of these names that are read with a folder's own page.</summary>
    public IReadOnlyList<SourceFile> Companions(ContentPath index, IEnumerable<string> names) =>
        index.IsIndex ? [.. names.Select(name => Companion(index, name)).OfType<SourceFile>()] : [];

    /// <summary>
    /// One written as the page is (<c>index.fr.md</c>, <c>agenda.fr.md</c>), else one in its language, else in the default one.
    /// </summary>
    private SourceFile? Companion(ContentPath index, string name)
    {
        var start = index.File.LastIndexOf('/') + 1;
        var hasSuffix = index.Language is { } written && index.File[start..].Contains($".{written}.", StringComparison.Ordinal);
        var suffix = hasSuffix ? "." + index.Language : "";
        return Places(index.Key, index.Language ?? site.DefaultLanguage)
            .Prepend((index.File[..start], suffix))
            .Concat(Places(index.Key, site.DefaultLanguage))
            .SelectMany(place => Named(place, name))
            .Select(Find)
            .FirstOrDefault(file => file is not null);
    }

    private static IEnumerable<string> Named((string Start, string Suffix) place, string name) =>
        SourceFile.MarkdownExtensions.Select(extension => $"{place.Start}{name}{place.Suffix}{extension}");

    /// <summary>Where files of a folder stand in a language: without suffix, with it, or below a folder named after the language.</summary>
    private IEnumerable<(string Start, string Suffix)> Places(string key, string language)
    {
        var start = key.Length == 0 ? "" : key + "/";
        if (language == site.DefaultLanguage) yield return (start, "");
        yield return (start, "." + language);
        if (language != site.DefaultLanguage) yield return ($"{language}/{start}", "");
    }
}
