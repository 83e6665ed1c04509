using Oim.Content.Diagnostics;
using Oim.Content.Markup;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>What only a look at all pages together tells. It is asked for when diagnostics are listed, so that saving one page stays quick.</summary>
internal static class WholeSiteChecks
{
    public static IEnumerable<Diagnostic> Find(ContentDbContext content, Generation generation)
    {
        var pages = content
            .Entries.Where(e => e.File != null && !e.Draft && !e.Shadowed)
            .Select(e => new Page(
                e.Id,
                e.File!,
                e.Key,
                e.Address,
                e.Parent,
                e.Language,
                e.Hidden,
                e.IsSection,
                e.TranslationKey,
                e.TranslationKeyLine
            ))
            .ToList();
        return Translations(pages, generation.Settings)
            .Concat(Unlinked(pages, content, generation))
            .Concat(OrphanFiles(content))
            .Concat(MoveCheck.Find(content, generation));
    }

    private static IEnumerable<Diagnostic> Translations(List<Page> pages, SiteSettings settings)
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

    /// <summary>A page in a folder is listed by the folder's page; one that is hidden, or stands at the top, needs a link.</summary>
    private static IEnumerable<Diagnostic> Unlinked(List<Page> pages, ContentDbContext content, Generation generation)
    {
        // Without a menu there is no telling what the home page leads to.
        var hasMenu = generation.Navigations.Count > 0;
        var suspects = pages
            .Where(page => page.Key.Length > 0 && (page.Hidden || (hasMenu && page.Parent is { Length: 0 } && !page.IsSection)))
            .ToList();
        if (suspects.Count == 0)
            yield break;
        var linked = content
            .References.Where(reference => reference.Use == ReferenceUse.Link)
            .Select(reference => new { reference.EntryId, reference.Target })
            .ToList()
            .ToLookup(reference => reference.Target.Trim('/'), reference => reference.EntryId, StringComparer.OrdinalIgnoreCase);
        var inMenu = generation
            .Navigations.Values.SelectMany(navigation => navigation.Links())
            .Select(link => link.Target.Trim('/'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var page in suspects)
        {
            var names = (string[])[page.Key, page.Address.Trim('/')];
            if (!names.Any(name => inMenu.Contains(name) || linked[name].Any(from => from != page.Id)))
                yield return new(CheckRules.Unlinked, page.File, Position.Start);
        }
    }

    /// <summary>A file can be asked for by its address, but nobody who reads the site will find it.</summary>
    private static IEnumerable<Diagnostic> OrphanFiles(ContentDbContext content)
    {
        var paths = content.Assets.Select(asset => asset.Path).ToList();
        if (paths.Count == 0) return [];
        var targets = content.References.Select(reference => reference.Target).Distinct().ToHashSet(StringComparer.Ordinal);
        return paths
            .Where(path => !targets.Contains(path.Normal()))
            .Order(StringComparer.Ordinal)
            .Select(path => new Diagnostic(CheckRules.OrphanFile, path, Position.Start));
    }

    private sealed record Page(
        int Id,
        string File,
        string Key,
        string Address,
        string? Parent,
        string Language,
        bool Hidden,
        bool IsSection,
        string? TranslationKey,
        int TranslationKeyLine
    );
}
