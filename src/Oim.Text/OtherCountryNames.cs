using System.Collections.Frozen;

namespace Oim.Text;

/// <summary>
/// What countries are commonly called in other languages than French, where the language's own list has another name: « Ivory Coast ».
/// </summary>
internal static class OtherCountryNames
{
    private static readonly FrozenDictionary<(string Language, string Code), string[]> Known = Read(
        ("en", "AE UAE;CD DRC;CI Ivory Coast;CZ Czech Republic;GB UK, Great Britain, England;KR Korea;MM Burma;NL Holland;"
            + "SZ Swaziland;TL East Timor;TR Turkey;US USA"),
        ("es", "AE Emiratos;CD RDC;CI Costa de Marfil;CZ República Checa;GB Gran Bretaña, Inglaterra;KR Corea;MM Birmania;NL Holanda;"
            + "SZ Suazilandia;TL Timor Oriental;US EE UU, EEUU"),
        ("ar", "AE الإمارات;GB بريطانيا;KR كوريا;US أمريكا, أميركا")
    );

    internal static IReadOnlyList<string> Of(string code, string language) => Known.GetValueOrDefault((language, code)) ?? [];

    private static FrozenDictionary<(string Language, string Code), string[]> Read(params (string Language, string Names)[] languages) =>
        languages
            .SelectMany(one => one.Names.Split(';').Select(names => (Key: (one.Language, names[..2]), Names: names[3..].Split(", "))))
            .ToFrozenDictionary(one => one.Key, one => one.Names);
}
