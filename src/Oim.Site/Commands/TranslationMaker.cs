using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Commands;

/// <summary>Writes the file that a translation of a page starts with, beside its original. A file that exists is never touched.</summary>
internal sealed class TranslationMaker(ContentFolder folder)
{
    /// <param name="page">A file of the content folder, a content path or an address.</param>
    /// <returns>The files that were written, from the content folder.</returns>
    public IReadOnlyList<string> Make(string page, string language)
    {
        if (!folder.Exists)
            throw new NewPageException($"le dossier de contenu n’existe pas : {folder.Root} — indiquez le bon avec --Content:Root");
        using var content = new ScratchStore(folder);
        var (settings, addresses) = (content.Store.Current.Settings, content.Store.Current.Addresses);
        if (!settings.Languages.Contains(language))
            throw new NewPageException(
                $"le site n’a pas de langue « {language} » (langues : {string.Join(", ", settings.Languages)}) — ajoutez-la dans site.yml"
            );
        var written = page.Replace('\\', '/').Trim('/');
        var original =
            addresses.Pages.FirstOrDefault(one => one.File == written)
            ?? addresses.Named(written, settings.DefaultLanguage)
            ?? addresses.Page("/" + written);
        if (original?.File is not { } file)
            throw new NewPageException(
                $"aucune page « {page} »"
                    + (addresses.Near(written) is { } near ? $" — vouliez-vous dire « {near} » ?" : " — nommez son fichier ou son adresse")
            );
        var present = addresses
            .VersionsOf(original, new(DateTimeOffset.Now, WithDrafts: true))
            .FirstOrDefault(one => one.Language == language);
        var target = FileOf(file, original.Language, language);
        if ((present?.File ?? (Path.Exists(Path.Combine(folder.Root, target)) ? target : null)) is { } other)
            throw new NewPageException($"cette page existe déjà en « {language} » : {other}");
        var source = PageSource.Of(file, folder.ReadAllBytes(file), content.Store.Current.Kinds.Keys);
        var kind = content.Store.Current.Kinds.Of(original.Kind);
        var text = TranslationText.Of(source, kind.Keys, HeaderOf(content.Store, original, kind));
        File.WriteAllText(Path.Combine(folder.Root, target), text);
        return [target, .. MakeCompanions(content.Store, original, language)];
    }

    private static HeaderEntry? HeaderOf(ContentStore store, PageAddress original, ContentKind kind)
    {
        if (kind is not SiteKind own) return null;
        using var content = store.Read();
        return own.HeaderOf(content.Entries.Single(one => one.Id == original.EntryId), content);
    }

    /// <summary>What is read with the page, an agenda, is translated in a file of its own.</summary>
    private List<string> MakeCompanions(ContentStore store, PageAddress original, string language)
    {
        if (store.Current.Kinds.Of(original.Kind) is not SiteKind kind) return [];
        using var content = store.Read();
        var written = new List<string>();
        var entry = content.Entries.Single(one => one.Id == original.EntryId);
        foreach (var companion in content.Set<EntryFile>().Where(file => file.EntryId == original.EntryId).AsEnumerable())
        {
            if (!kind.Companions.Contains(companion.Role)) continue;
            var target = FileOf(companion.Path, original.Language, language);
            if (Path.Exists(Path.Combine(folder.Root, target))) continue;
            var source = PageSource.Of(companion.Path, folder.ReadAllBytes(companion.Path), store.Current.Kinds.Keys);
            if (kind.TranslationOf(source, entry, content) is not { } text) continue;
            File.WriteAllText(Path.Combine(folder.Root, target), text);
            written.Add(target);
        }

        return written;
    }

    /// <summary><c>a/x.en.md</c> for <c>a/x.md</c>, <c>a/x.fr.md</c>.</summary>
    private static string FileOf(string original, string from, string to)
    {
        var end = original.LastIndexOf('.');
        var stem = original[..end];
        if (stem.EndsWith("." + from, StringComparison.Ordinal)) stem = stem[..^(from.Length + 1)];
        return $"{stem}.{to}{original[end..]}";
    }
}
