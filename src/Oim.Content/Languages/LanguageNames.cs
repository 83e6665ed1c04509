using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Oim.Content.Languages;

/// <summary>Names of languages, in themselves and in the reader's.</summary>
public static class LanguageNames
{
    private static readonly string[] UnitedNations = ["ar", "zh", "en", "fr", "ru", "es"];

    /// <summary>The order the United Nations list their languages in, by their English names; any other language comes after, by its
    /// code.</summary>
    public static IComparer<string> UnitedNationsOrder { get; } =
        Comparer<string>.Create(static (a, b) =>
            Rank(a) == Rank(b) ? string.CompareOrdinal(a, b) : Rank(a).CompareTo(Rank(b))
        );

    private static readonly ConcurrentDictionary<(string Language, string Reader), string> Names = [];

    private static readonly Lazy<FrozenDictionary<string, string>> Codes = new(ReadCodes);

    /// <summary>The code of a language that is written by its code or by its name in itself or in a language of the site's; null for
    /// none.</summary>
    public static string? CodeOf(string written) => Codes.Value.GetValueOrDefault(Slug.Of(written));

    private static int Rank(string language) =>
        Array.IndexOf(UnitedNations, language) is >= 0 and var rank ? rank : UnitedNations.Length;

    private static FrozenDictionary<string, string> ReadCodes()
    {
        var codes = CultureInfo.GetCultures(CultureTypes.NeutralCultures).Select(culture => culture.Name).Where(name => name.Length == 2)
            .ToList();
        return codes
            .Select(code => (Name: code, Code: code))
            .Concat(codes.Select(code => (Name: NameOf(code), Code: code)))
            .Concat(Locales.All.SelectMany(locale => codes.Select(code => (Name: NameIn(code, locale.Code), Code: code))))
            .DistinctBy(pair => Slug.Of(pair.Name))
            .ToFrozenDictionary(pair => Slug.Of(pair.Name), pair => pair.Code, StringComparer.Ordinal);
    }

    /// <summary>In the language itself, with a capital where it has them: Français, English, العربية.</summary>
    public static string NameOf(string language)
    {
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return name.Length == 0 ? language : char.ToUpper(name[0], CultureInfo.GetCultureInfo(language)) + name[1..];
    }

    /// <summary>As the reader's language calls it: « anglais ».</summary>
    public static string NameIn(string language, string reader) =>
        Names.GetOrAdd((language, reader), static pair => Read(pair.Language, pair.Reader));

    /// <summary>« in English », as the reader's language says it.</summary>
    public static string InWords(string language, string reader) =>
        string.Format(CultureInfo.InvariantCulture, Locales.Of(reader).InLanguage, NameIn(language, reader));

    /// <summary>The words of a link into a language, which they name: « Contact (in French) ».</summary>
    public static string Labelled(string words, string language, string reader) =>
        IsNamed(words, language, reader) ? words : $"{words} ({InWords(language, reader)})";

    /// <summary>Whether words name a language, in itself or as the reader's language calls it.</summary>
    public static bool IsNamed(string words, string language, string reader) =>
        words.Contains(NameIn(language, reader), StringComparison.OrdinalIgnoreCase)
        || words.Contains(NameOf(language), StringComparison.OrdinalIgnoreCase);

    private static string Read(string language, string reader)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(reader);
            return CultureInfo.GetCultureInfo(language).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
