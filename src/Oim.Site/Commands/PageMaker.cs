using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Commands;

/// <summary>Why a page was not made, in words for its editor.</summary>
internal sealed class NewPageException(string message) : Exception(message);

/// <summary>Finds where a new page belongs, and writes it there. A file that exists is never touched.</summary>
internal sealed class PageMaker(ContentFolder folder)
{
    /// <returns>The files that were written, from the content folder.</returns>
    public IReadOnlyList<string> Make(ContentKind kind, NewPage asked, string? into)
    {
        if (!folder.Exists) throw new NewPageException($"le dossier de contenu n’existe pas : {folder.Root} — indiquez le bon avec --Content:Root");
        using var content = new ScratchStore(folder);
        var skeleton = kind.Skeleton(asked);
        var home = into is null ? HomeOf(kind, content.Store) : Inside(into);
        var place = string.Join('/', new[] { home, into is null ? skeleton.Shelf : null, Slug.Of(asked.Title) }.Where(part => !string.IsNullOrEmpty(part)));
        if (content.Store.Current.Addresses.Named(place, content.Store.Current.Settings.DefaultLanguage) is { } taken) throw new NewPageException($"cette page existe déjà : {taken.File ?? taken.Address} — choisissez un autre titre");
        if (content.Store.Current.Addresses.Page("/" + place) is { } held) throw new NewPageException($"l’adresse {held.Address} est déjà celle de {held.File} — choisissez un autre titre");

        var text = SkeletonText.Write(asked, skeleton, KindGivenBy(home, content.Store) == kind ? null : kind.Name);
        if (skeleton.Companions.Count == 0) return [Write($"{place}.md", text)];
        return [Write($"{place}/index.md", text), .. skeleton.Companions.Select(companion => Write($"{place}/{companion.Key}.md", companion.Value))];
    }

    private string Inside(string into)
    {
        var key = ContentPath.Resolve("", into.Replace('\\', '/').TrimStart('/')) ?? throw new NewPageException($"le dossier « {into} » est hors du contenu");
        if (key.Length > 0 && File.Exists(Path.Combine(folder.Root, key))) throw new NewPageException($"« {into} » est un fichier, pas un dossier");
        return key;
    }

    /// <summary>The folder whose pages are of this kind; the highest, where there are several.</summary>
    private static string HomeOf(ContentKind kind, ContentStore store)
    {
        if (kind == store.Kinds.Default) return "";
        using var content = store.Read();
        var language = store.Current.Settings.DefaultLanguage;
        return content.Entries.Where(e => e.IsSection && e.ListKind == kind.Name && e.Language == language).Select(e => e.Key).AsEnumerable()
            .OrderBy(key => key.Count(c => c == '/')).ThenBy(key => key, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new NewPageException($"aucun dossier n’est celui du genre « {kind.Name} » — indiquez-en un : --dans {kind.Name}");
    }

    /// <summary>The kind of a page that stands in a folder and does not say its own.</summary>
    private static ContentKind KindGivenBy(string home, ContentStore store)
    {
        using var content = store.Read();
        var language = store.Current.Settings.DefaultLanguage;
        for (var key = home; key.Length > 0; key = ContentPath.ParentOf(key))
            if (content.Entries.Where(e => e.IsSection && e.Key == key && e.Language == language).Select(e => e.ListKind).FirstOrDefault() is { } name) return store.Kinds.Of(name);
        return store.Kinds.Default;
    }

    private string Write(string path, string text)
    {
        var full = Path.Combine(folder.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var file = new StreamWriter(new FileStream(full, FileMode.CreateNew));
        file.Write(text);
        return path;
    }
}
