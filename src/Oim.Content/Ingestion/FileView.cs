using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>The content folder as it is once the changes are counted in, without listing it again.</summary>
internal sealed class FileView(KnownContent known, ContentFolder folder, ChangeSet changes)
{
    private readonly Dictionary<string, SourceFile> changed = changes.Changed.ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly HashSet<string> gone = changes.Gone.ToHashSet(StringComparer.Ordinal);

    public IEnumerable<SourceFile> All() => known.Sources.Keys.Where(path => !changed.ContainsKey(path)).Select(Find).OfType<SourceFile>().Concat(changes.Changed);

    public SourceFile? Find(string path)
    {
        if (changed.TryGetValue(path, out var file)) return file;
        if (gone.Contains(path) || !known.Sources.TryGetValue(path, out var source)) return null;
        return new(path, Path.Combine(folder.Root, path), source.Size, source.Modified);
    }

    /// <summary>The file that is a folder's own page in a language.</summary>
    public SourceFile? IndexOf(string key, string language)
    {
        var start = key.Length == 0 ? "" : key + "/";
        var suffixes = language == known.Settings.DefaultLanguage ? (string[])["", "." + language] : ["." + language];
        foreach (var suffix in suffixes)
            if ((Find($"{start}index{suffix}.md") ?? Find($"{start}_index{suffix}.md")) is { } found) return found;
        return language == known.Settings.DefaultLanguage ? null : Find($"{language}/{start}index.md") ?? Find($"{language}/{start}_index.md");
    }

    /// <summary>Beside a folder's own page, the files of these names: in its language, else in the default one.</summary>
    public IReadOnlyList<SourceFile> Companions(ContentPath index, IEnumerable<string> names)
    {
        if (!index.IsIndex) return [];
        var start = ContentPath.ParentOf(index.File) is { Length: > 0 } parent ? parent + "/" : "";
        return [.. names.Select(name => (index.Language is { } language ? Find($"{start}{name}.{language}.md") : null) ?? Find($"{start}{name}.md")).OfType<SourceFile>()];
    }
}
