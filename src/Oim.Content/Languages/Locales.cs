using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Oim.Typography;

namespace Oim.Content.Languages;

/// <summary>
/// The languages the site knows, the first one being that of its texts where another lacks them. Safe for use by several threads.
/// </summary>
public static class Locales
{
    private static ImmutableArray<Locale> all = [French.Locale, English.Locale, Spanish.Locale, Arabic.Locale];

    /// <summary>Languages that a site may use without any record of theirs.</summary>
    private static readonly ConcurrentDictionary<string, Locale> Plain = new(StringComparer.Ordinal);

    public static IReadOnlyList<Locale> All => all;

    /// <summary>The record of a language, by its code or a tag that begins with it: « fr », « fr-CH ».</summary>
    public static Locale Of(string language) => Find(language) ?? Plain.GetOrAdd(language, static code => new(code));

    /// <summary>The typography of a language tag met in a text.</summary>
    public static TypographyRules TypographyOf(string language) => Find(language)?.Typography ?? TypographyRules.None;

    private static readonly Lazy<HashSet<string>> WrittenFromTheRight = new(() =>
        [
            .. CultureInfo
                .GetCultures(CultureTypes.NeutralCultures)
                .Where(culture => culture.TextInfo.IsRightToLeft)
                .Select(culture => culture.Name),
        ]);

    /// <summary>Which way a language tag met in a text is written: « ltr » or « rtl ».</summary>
    public static string DirectionOf(string language) =>
        WrittenFromTheRight.Value.Contains(language.Split('-', '_')[0].ToLowerInvariant()) ? "rtl" : "ltr";

    /// <summary>Adds a language before the first site starts, for programs that have one of their own.</summary>
    public static void Add(Locale locale) => ImmutableInterlocked.Update(ref all, known => known.Add(locale));

    private static Locale? Find(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        var primary = end < 0 ? language.AsSpan() : language.AsSpan(0, end);
        foreach (var locale in all)
            if (primary.Equals(locale.Code, StringComparison.OrdinalIgnoreCase)) return locale;
        return null;
    }
}
