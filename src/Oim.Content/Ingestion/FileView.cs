using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>The content folder as it is once the changes are counted in, without listing it again.</summary>
internal sealed class FileView(GenerationWriter stored, ContentFolder folder, ChangeSet changes)
{
    private readonly Dictionary<string, SourceFile> changed = changes.Changed.ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly HashSet<string> gone = changes.Gone.ToHashSet(StringComparer.Ordinal);

    public IEnumerable<SourceFile> All() =>
        stored.Files.Sources.Keys.Where(path => !changed.ContainsKey(path)).Select(Find).OfType<SourceFile>().Concat(changes.Changed);

    public IEnumerable<string> MarkdownPaths() =>
        stored
            .Files.Sources.Keys.Where(path => !gone.Contains(path))
            .Concat(changed.Keys.Where(path => !stored.Files.Sources.ContainsKey(path)))
            .Where(SourceFile.IsMarkdownName);

    public SourceFile? Find(string path)
    {
        if (changed.TryGetValue(path, out var file)) return file;
        if (gone.Contains(path) || stored.Files.Source(path) is not { } source) return null;
        return folder.Overlay(path) ?? new(path, Path.Combine(folder.Root, path), source.Size, source.Modified) { Changed = source.Changed };
    }

    /// <summary>The file that is a folder's own page in a language.</summary>
    public SourceFile? IndexOf(string key, string language) =>
        IndexPaths(key, language).Select(Find).FirstOrDefault(file => file is not null);

    /// <summary>The paths a folder's own page may have, the one that counts first.</summary>
    public IEnumerable<string> IndexPaths(string key, string language) =>
        from place in Places(key, language)
        from name in (string[])["index", "_index"]
        select $"{place.Start}{name}{place.Suffix}.md";

    /// <summary>Files of these names beside a folder's own page, in any language.</summary>
    public IEnumerable<SourceFile> Beside(string key, IEnumerable<string> names) =>
        from name in names
        from language in stored.Settings.Site.Languages
        from place in Places(key, language)
        let file = Find($"{place.Start}{name}{place.Suffix}.md")
        where file is not null
        select file;

    /// <summary>Beside a folder's own page, the files of these names: in its language, else in the default one.</summary>
    public IReadOnlyList<SourceFile> Companions(ContentPath index, IEnumerable<string> names)
    {
        if (!index.IsIndex) return [];
        var start = ContentPath.ParentOf(index.File) is { Length: > 0 } parent ? parent + "/" : "";
        return
        [
            .. names
                .Select(name => (index.Language is { } language ? Find($"{start}{name}.{language}.md") : null) ?? Find($"{start}{name}.md"))
                .OfType<SourceFile>(),
        ];
    }

    /// <summary>Where files of a folder stand in a language: without suffix, with it, or below a folder named after the language.</summary>
    private IEnumerable<(string Start, string Suffix)> Places(string key, string language)
    {
        var start = key.Length == 0 ? "" : key + "/";
        if (language == stored.Settings.Site.DefaultLanguage) yield return (start, "");
        yield return (start, "." + language);
        if (language != stored.Settings.Site.DefaultLanguage) yield return ($"{language}/{start}", "");
    }
}
