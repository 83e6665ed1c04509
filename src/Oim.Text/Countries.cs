using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Oim.Text;

/// <summary>Countries by ISO 3166-1 alpha-2 code, named in the reader's language.</summary>
public static class Countries
{
    private static readonly FrozenSet<string> Codes = (
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH "
            + "CI CK CL CM CN CO CR CU CV CW CX CY CZ "
        + "DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR "
        + "HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP "
        + "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW "
        + "MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ "
        + "OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ "
        + "TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ "
        + "UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>By language the codes of its names.</summary>
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> ByName = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(string Code, string Language), string> Names = new();

    /// <summary>Every code, in capitals.</summary>
    public static IEnumerable<string> All => Codes;

    /// <summary>The code in capitals, or null when it names no country.</summary>
    public static string? Normalize(string code) => code.Trim().ToUpperInvariant() is var upper && Codes.Contains(upper) ? upper : null;

    /// <summary>The code of a country that is written by its name in one of some languages; null when none is called so.</summary>
    public static string? Called(string name, IEnumerable<string> languages) =>
        Slug.Of(name) is { Length: > 2 } slug
            ? languages.Select(language => ByName.GetOrAdd(language, CodesIn).GetValueOrDefault(slug)).OfType<string>().FirstOrDefault()
            : null;

    private static FrozenDictionary<string, string> CodesIn(string language) =>
        Codes
            .SelectMany(code => new[] { Name(code, language), CommonName(code, language) }
                .Select(name => (Slug: Slug.Of(name), Code: code)))
            .DistinctBy(name => name.Slug)
            .ToFrozenDictionary(name => name.Slug, name => name.Code, StringComparer.Ordinal);

    /// <summary>The code of the country whose name in a language is nearly what is written.</summary>
    public static string? Nearest(string name, string language) =>
        Text.Nearest.To(name, Codes.Select(code => Name(code, language))) is { } near
            ? Codes.First(code => Name(code, language) == near)
            : null;

    /// <summary>The country's name in a language, the one it has at the United Nations where they have one; nothing for none.</summary>
    [return: NotNullIfNotNull(nameof(code))]
    public static string? Name(string? code, string language) =>
        code is null ? null
        : (language == "fr" ? FrenchCountries.NameOf(code) : OfficialNames.Of(code, language)) ?? CommonName(code, language);

    /// <summary>All that a country is called in a language: « Myanmar (Birmanie) » is both, and French has names of its own.</summary>
    public static IReadOnlyList<string> NamesOf(string code, string language)
    {
        // « Bolivie (État plurinational de) » is « Bolivie ».
        var names = CommonName(code, language)
            .Split(['(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Append(Name(code, language).Split(" (")[0])
            .Distinct(StringComparer.Ordinal);
        return [.. names, .. language == "fr" ? FrenchCountries.OtherNames(code) : OtherCountryNames.Of(code, language)];
    }

    /// <summary>The name in general use: « Russie ».</summary>
    public static string CommonName(string code, string language) =>
        Names.GetOrAdd((code, language), static key => NameInUse(key.Code, key.Language));

    private static string NameInUse(string code, string language)
    {
        try
        {
            // ICU tells a region's name in the language of the locale it is asked through.
            return new RegionInfo($"{language}-{code}").NativeName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
