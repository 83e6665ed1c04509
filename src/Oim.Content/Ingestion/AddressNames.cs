using System.Text;
using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>
/// Gives each name of a folder its part of an address. Names that fold to the same part (« été », « ete ») do not collide: the one that is
/// written as its address keeps it, else the first; the others end with a short mark that depends on their name alone.
/// </summary>
internal sealed class AddressNames(FileView files, SiteSettings settings)
{
    private const int FoldersOneByOne = 8;

    private readonly Lock gate = new();
    private readonly Dictionary<string, ILookup<string, string>> bySlug = new(StringComparer.Ordinal);
    private Dictionary<string, HashSet<string>>? names;

    /// <param name="folder">The key of the folder.</param>
    /// <param name="name">The name of a page or folder in it.</param>
    public string PartOf(string folder, string name)
    {
        var slug = Slug.Of(name);
        if (slug == name) return slug;
        var rivals = Rivals(folder, slug);
        if (rivals.Count < 2 || name == (rivals.Contains(slug) ? slug : rivals.Min(StringComparer.Ordinal))) return slug;
        return $"{slug}-{Slug.Fingerprint(name)[..4]}";
    }

    /// <summary>The names of a folder that fold to the same part.</summary>
    public IReadOnlyCollection<string> Rivals(string folder, string slug)
    {
        lock (gate)
        {
            if (!bySlug.TryGetValue(folder, out var slugs))
            {
                // An edit asks for a folder or two, a first reading for all of them.
                if (bySlug.Count >= FoldersOneByOne) names ??= AllNames();
                var inFolder = names is null ? NamesIn(folder) : names.GetValueOrDefault(folder) ?? [];
                bySlug[folder] = slugs = inFolder.ToLookup(Slug.Of, StringComparer.Ordinal);
            }

            return [.. slugs[slug]];
        }
    }

    private HashSet<string> NamesIn(string folder)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var start = folder.Length == 0 ? "" : folder + "/";
        var isPlain = Ascii.IsValid(folder);
        var inLanguages = settings.Languages.Select(language => $"{language}/{start}").ToList();
        foreach (var file in files.MarkdownPaths())
        {
            // Names with accents have two forms: only parsing tells.
            if (
                isPlain
                && !file.StartsWith(start, StringComparison.Ordinal)
                && !inLanguages.Exists(other => file.StartsWith(other, StringComparison.Ordinal))
            )
                continue;
            var key = ContentPath.Parse(file, settings.Languages, settings.DefaultLanguage).Key;
            if (key.Length <= start.Length || !key.StartsWith(start, StringComparison.Ordinal)) continue;
            var end = key.IndexOf('/', start.Length);
            found.Add(end < 0 ? key[start.Length..] : key[start.Length..end]);
        }

        return found;
    }

    private Dictionary<string, HashSet<string>> AllNames()
    {
        var all = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in files.MarkdownPaths())
        {
            var key = ContentPath.Parse(file, settings.Languages, settings.DefaultLanguage).Key;
            while (key.Length > 0)
            {
                var folder = ContentPath.ParentOf(key);
                if (!all.TryGetValue(folder, out var inFolder)) all[folder] = inFolder = new(StringComparer.Ordinal);
                // A name that is known has brought the folders above it with it.
                if (!inFolder.Add(key[(key.LastIndexOf('/') + 1)..])) break;
                key = folder;
            }
        }

        return all;
    }
}
