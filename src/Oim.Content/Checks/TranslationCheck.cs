using Oim.Content.Diagnostics;
using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Content.Checks;

/// <summary>Translations whose original is nowhere, and folders that look like translations and are none.</summary>
internal static class TranslationCheck
{
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<CheckedPage> pages, SiteSettings settings) =>
        Orphans(pages, settings).Concat(LanguageFolders(pages, settings)).Concat(Undeclared(pages, settings));

    /// <summary>« contact.de.md » beside « contact.md », where the site has no German: « prenom.nom.md » is a name.</summary>
    private static IEnumerable<Diagnostic> Undeclared(IReadOnlyList<CheckedPage> pages, SiteSettings settings)
    {
        var files = pages.Select(page => page.File).ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (Path.GetFileName(page.File).Split('.') is not [_, { Length: 2 } code, "md"] || settings.Languages.Contains(code)) continue;
            if (LanguageNames.CodeOf(code) is not null && files.Contains($"{page.File[..^(code.Length + 4)]}.md"))
                yield return new(CheckRules.UndeclaredLanguage, page.File, Position.Start,
                    Wording.Phrase(LanguageNames.NameIn(code, "fr"), LanguageNames.NameIn(code, "en")), page.Address, code);
        }
    }

    private static IEnumerable<Diagnostic> Orphans(IReadOnlyList<CheckedPage> pages, SiteSettings settings)
    {
        var originals = pages
            .Where(page => page.Language == settings.DefaultLanguage)
            .Select(page => page.Key)
            .ToHashSet(StringComparer.Ordinal);
        var byKey = pages
            .Where(page => page.TranslationKey is not null)
            .ToLookup(page => page.TranslationKey!, StringComparer.OrdinalIgnoreCase);
        var pathLanguages = pages.ToLookup(page => page.Key, page => page.Language, StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (page.TranslationKey is { } key)
            {
                if (byKey[key].All(other => other.Language == page.Language) && pathLanguages[page.Key].Count() < 2)
                    yield return new(CheckRules.OrphanTranslationKey, page.File, new(page.TranslationKeyLine, 1), key);
            }
            else if (page.Language != settings.DefaultLanguage && !originals.Contains(page.Key))
            {
                yield return new(CheckRules.OrphanTranslation, page.File, Position.Start, settings.DefaultLanguage);
            }
        }
    }

    /// <summary>
    /// A folder named after a language makes translations of what is in it at the top alone: below, it is a folder like any.
    /// </summary>
    private static IEnumerable<Diagnostic> LanguageFolders(IReadOnlyList<CheckedPage> pages, SiteSettings settings)
    {
        var languages = settings.Languages.Skip(1).ToHashSet(StringComparer.Ordinal);
        return pages
            .Where(page => page.Language == settings.DefaultLanguage)
            .SelectMany(page => FoldersOf(page.File).Skip(1))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(folder => (Folder: folder, Language: folder[(folder.LastIndexOf('/') + 1)..]))
            .Where(named => languages.Contains(named.Language))
            .Select(named => new Diagnostic(
                CheckRules.LanguageFolder,
                named.Folder,
                Position.Start,
                named.Language,
                settings.DefaultLanguage,
                $"{named.Language}/{ContentPath.ParentOf(named.Folder)}"
            ));
    }

    /// <summary>From the top: a, a/b of a/b/c.md.</summary>
    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var slash = file.IndexOf('/'); slash > 0; slash = file.IndexOf('/', slash + 1)) yield return file[..slash];
    }
}
