using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Markup.Quality;
using Oim.Content.Translations;
using Oim.Site.Features.Events;

namespace Oim.Site.Commands;

/// <summary>The table of pages by language, as a terminal shows it, and what is told of languages.</summary>
internal static class TranslationReport
{
    /// <summary>What <c>--strict-languages</c> does not let pass.</summary>
    private static readonly HashSet<DiagnosticRule> Strict =
    [
        CheckRules.OrphanTranslation,
        CheckRules.OrphanTranslationKey,
        CheckRules.LanguageFolder,
        CheckRules.UndeclaredLanguage,
        QualityRules.UnmarkedLanguage,
        QualityRules.OtherLanguage,
        TranslationRules.OriginalUnread,
        TranslationRules.InheritedFault,
        TranslationRules.Untranslated,
        TranslationRules.OtherCount,
        TranslationRules.Stale,
        AgendaRules.Untranslatable,
        AgendaRules.MissingSlots,
        AgendaRules.OtherEnd,
    ];

    public static bool IsOfLanguages(Diagnostic diagnostic) => Strict.Contains(diagnostic.Rule);

    public static void Write(IReadOnlyList<TranslatedPage> table, string language, TextWriter output)
    {
        if (table.Count == 0) return;
        var languages = table[0].Versions.Select(version => version.Language).ToList();
        var width = table.Max(page => page.Original.Length);
        output.WriteLine($"{"".PadRight(width)}  {string.Join("  ", languages.Select(code => code.PadRight(Longest)))}".TrimEnd());
        foreach (var page in table)
            output.WriteLine(
                $"{page.Original.PadRight(width)}  "
                    + string.Join("  ", page.Versions.Select(version => Told(version, language).PadRight(Longest))).TrimEnd()
            );
        output.WriteLine();
    }

    private const int Longest = 12;

    private static string Told(TranslatedVersion version, string language) => (version.State, language) switch
    {
        (TranslationState.Original, _) => "original",
        (TranslationState.Current, "en") => "up to date",
        (TranslationState.Current, _) => "à jour",
        (TranslationState.Stale, "en") => $"{version.Changed.Count} to redo",
        (TranslationState.Stale, _) => $"{version.Changed.Count} à revoir",
        (TranslationState.Unknown, "en") => "there",
        (TranslationState.Unknown, _) => "existe",
        _ => "—",
    };
}
