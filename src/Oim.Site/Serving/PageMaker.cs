using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>Why a page was not made, in words for its editor.</summary>
internal sealed class NewPageException(string message) : Exception(message);

/// <summary>Finds where a new page belongs, and what it starts with. A file that exists is never touched.</summary>
/// <param name="mayCreate">Asks whether a folder that is not there is to be made; the second is one that has nearly its name.</param>
internal sealed class PageMaker(ContentFolder folder, Func<string, string?, bool> mayCreate)
{
    /// <summary>
    /// A longer name is cut between two words: addresses are read out and sent in letters, and a file's name has its limit.
    /// </summary>
    private const int LongestName = 80;

    /// <param name="name">The words that name the file.</param>
    /// <param name="into">The folder; null: the kind's own.</param>
    /// <returns>The files to write, from the content folder.</returns>
    public IReadOnlyList<(string Path, string Text)> Plan(ContentStore store, ContentKind kind, NewPage asked, string name, string? into)
    {
        var skeleton = kind.Skeleton(asked);
        var home = into is null ? HomeOf(kind, store) : Inside(into);
        var place = string.Join(
            '/',
            new[] { home, into is null ? skeleton.Shelf : null, FileName(name) }.Where(part => !string.IsNullOrEmpty(part))
        );
        if (store.Current.Addresses.Named(place, store.Current.Settings.DefaultLanguage) is { } taken)
            throw new NewPageException($"cette page existe déjà : {taken.File ?? taken.Address} — choisissez un autre titre");
        if (store.Current.Addresses.Page("/" + place) is { } held)
            throw new NewPageException($"l’adresse {held.Address} est déjà celle de {held.File} — choisissez un autre titre");

        var text = SkeletonText.Write(asked, skeleton, KindGivenBy(home, store).Name == kind.Name ? null : kind.Name);
        var page = skeleton.Companions.Count == 0 ? $"{place}.md" : $"{place}/index.md";
        var files = skeleton
            .Companions.Select(companion => (Path: $"{place}/{companion.Key}.md", Text: companion.Value))
            .Prepend((Path: page, Text: text))
            .ToList();
        if (files.Select(file => file.Path).FirstOrDefault(path => Path.Exists(Path.Combine(folder.Root, path))) is { } present)
            throw new NewPageException($"ce fichier existe déjà : {present} — choisissez un autre titre");
        return files;
    }

    private static string FileName(string words)
    {
        if (!Slug.Fold(words).Any(char.IsAsciiLetterOrDigit))
            throw new NewPageException(
                $"« {words} » n’a ni lettre latine ni chiffre dont faire le nom du fichier — donnez-le : --nom reunion-de-dakar"
            );
        var slug = Slug.Of(words);
        if (slug.Length <= LongestName) return slug;
        return slug[..(slug.LastIndexOf('-', LongestName) is > 0 and var end ? end : LongestName)];
    }

    private string Inside(string into)
    {
        var key = ContentPath.Resolve("", into.Replace('\\', '/').TrimStart('/'))
            ?? throw new NewPageException($"le dossier « {into} » est hors du contenu");
        if (key.Length > 0 && File.Exists(Path.Combine(folder.Root, key)))
            throw new NewPageException($"« {into} » est un fichier, pas un dossier");
        if (key.Length == 0 || Directory.Exists(Path.Combine(folder.Root, key))) return key;
        var near = Nearest.To(key, FoldersBelow(folder.Root));
        var meant = near is null ? "" : $" — vouliez-vous dire « {near} » ?";
        return mayCreate(key, near)
            ? key
            : throw new NewPageException($"le dossier « {key} » n’existe pas{meant} (pour le créer : --creer)");
    }

    private static IEnumerable<string> FoldersBelow(string root) =>
        Directory
            .EnumerateDirectories(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'));

    /// <summary>The folder whose pages are of this kind; the highest, where there are several.</summary>
    private static string HomeOf(ContentKind kind, ContentStore store)
    {
        if (kind.Name == store.Kinds.Default.Name) return "";
        using var content = store.Read();
        var language = store.Current.Settings.DefaultLanguage;
        return content
            .Entries.Where(e => e.IsSection && e.ListKind == kind.Name && e.Language == language)
            .Select(e => e.Key)
            .AsEnumerable()
            .OrderBy(key => key.Count(c => c == '/'))
            .ThenBy(key => key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?? throw new NewPageException(
                $"aucun dossier n’est celui du genre « {kind.Name} » — indiquez-en un : --dans {kind.Name} (--creer le crée)"
            );
    }

    /// <summary>The kind of a page that stands in a folder and does not say its own.</summary>
    private static ContentKind KindGivenBy(string home, ContentStore store)
    {
        using var content = store.Read();
        var language = store.Current.Settings.DefaultLanguage;
        for (var key = home; key.Length > 0; key = ContentPath.ParentOf(key))
            if (
                content
                    .Entries.Where(e => e.IsSection && e.Key == key && e.Language == language)
                    .Select(e => e.ListKind)
                    .FirstOrDefault() is
                { } name
            )
                return store.Current.Kinds.Of(name);
        return store.Kinds.Default;
    }
}
