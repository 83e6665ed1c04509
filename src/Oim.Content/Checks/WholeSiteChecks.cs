using Oim.Content.Diagnostics;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>
/// What only a look at all pages together tells. It is asked for when diagnostics are listed, so that saving one page stays quick.
/// </summary>
internal static class WholeSiteChecks
{
    public static IEnumerable<Diagnostic> Find(ContentDbContext content)
    {
        var pages = content
            .Entries.Where(e => e.File != null && !e.Draft && !e.Shadowed)
            .Select(e => new CheckedPage(
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
        return TranslationCheck
            .Check(pages, content.Generation.Settings)
            .Concat(ReachCheck.Check(pages, content))
            .Concat(MoveCheck.Find(content, content.Generation));
    }
}

/// <summary>A page that visitors may see, as far as the checks must know it.</summary>
internal sealed record CheckedPage(
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
