using Oim.Content.Diagnostics;
using Oim.Content.Markup;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Pages and files that nobody who reads the site will find.</summary>
internal static class ReachCheck
{
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<CheckedPage> pages, ContentDbContext content) =>
        Unlinked(pages, content, content.Generation).Concat(OrphanFiles(content));

    /// <summary>A page in a folder is listed by the folder's page; one that is hidden, or stands at the top, needs a link.</summary>
    private static IEnumerable<Diagnostic> Unlinked(IReadOnlyList<CheckedPage> pages, ContentDbContext content, Generation generation)
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
}
