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
        CheckRules.UnlabelledLink,
        CheckRules.UntranslatedEntry,
        QualityRules.UnmarkedLanguage,
        QualityRules.OtherLanguage,
        TranslationRules.OriginalUnread,
        TranslationRules.InheritedFault,
        TranslationRules.Untranslated,
        TranslationRules.OtherCount,
        TranslationRules.Stale,
        TranslationRules.Waiting,
        TranslationRules.Interface,
        AgendaRules.Untranslatable,
        AgendaRules.MissingSlots,
        AgendaRules.OtherEnd,
    ];

    public static bool IsOfLanguages(Diagnostic diagnostic) => Strict.Contains(diagnostic.Rule);

    public static void Write(IReadOnlyList<TranslatedPage> table, string language, TextWriter output)
    {
        if (table.Count == 0) return;
        var languages = table[0].Versions.Select(version => version.Language).ToList();
        List<string[]> lines =
        [
            ["", .. languages],
            .. table.Select(page => (string[])[page.Original, .. page.Versions.Select(version => Told(version, language))]),
        ];
        int[] widths = [.. lines[0].Select((_, column) => lines.Max(line => line[column].Length))];
        foreach (var line in lines)
            output.WriteLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        output.WriteLine();
    }

    /// <summary>The table as programs read it. Its keys only grow.</summary>
    public static object ForPrograms(IReadOnlyList<TranslatedPage> table) => table.Select(page => new
    {
        file = page.Original,
        title = page.Title,
        versions = page.Versions.Select(version => new
        {
            language = version.Language,
            file = version.File,
            state = version.State.ToString().ToLowerInvariant(),
            draft = version.IsDraft,
            shownIn = version.ShownIn,
            lines = version.Changed.Select(paragraph => paragraph.Line),
        }),
    });

    private static string Told(TranslatedVersion version, string language)
    {
        var told = (version.State, language) switch
        {
            (TranslationState.Original, _) => "original",
            (TranslationState.Current, "en") => "up to date",
            (TranslationState.Current, _) => "à jour",
            (TranslationState.Stale, "en") => $"{version.Changed.Count} to redo",
            (TranslationState.Stale, _) => $"{version.Changed.Count} à revoir",
            (TranslationState.Unknown, "en") => "there",
            (TranslationState.Unknown, _) => "existe",
            _ => version.ShownIn is { } shown ? $"— ({shown})" : "—",
        };
        return !version.IsDraft ? told : language == "en" ? $"{told}, draft" : $"{told}, brouillon";
    }
}
