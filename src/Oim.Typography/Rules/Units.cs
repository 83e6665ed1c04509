using System.Collections.Frozen;

namespace Oim.Typography.Rules;

/// <summary>
/// A no-break space between a number and its unit, %, € and the like (Lexique de l'Imprimerie nationale), and the decimal comma before
/// them.
/// </summary>
internal static class Units
{
    private static readonly FrozenSet<string> Symbols = new[]
    {
        "km",
        "hm",
        "dam",
        "dm",
        "cm",
        "mm",
        "µm",
        "nm",
        "kg",
        "mg",
        "µg",
        "cl",
        "ml",
        "dl",
        "hl",
        "ha",
        "km²",
        "m²",
        "cm²",
        "mm²",
        "m³",
        "cm³",
        "km/h",
        "kW",
        "kWh",
        "MW",
        "MWh",
        "GW",
        "GWh",
        "TWh",
        "Hz",
        "kHz",
        "MHz",
        "GHz",
        "ko",
        "Ko",
        "Mo",
        "Go",
        "To",
        "Po",
        "Kio",
        "Mio",
        "Gio",
        "kB",
        "KB",
        "MB",
        "GB",
        "TB",
        "Mbit/s",
        "Gbit/s",
        "kbit/s",
        "Mb/s",
        "min",
        "ms",
        "dB",
        "hPa",
        "kPa",
        "kJ",
        "kcal",
        "kV",
        "°C",
        "°F",
        "ºC",
        "ºF",
        "Ω",
        "kΩ",
        "MΩ",
        "\u2126",
        "k€",
        "K€",
        "M€",
        "Md€",
        "Mds€",
        "$US",
        "FCFA",
        "CHF",
        "EUR",
        "USD",
        "GBP",
        "XOF",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> SpacedOnly = new[]
    {
        "m",
        "g",
        "l",
        "L",
        "t",
        "s",
        "h",
        "j",
        "px",
        "dpi",
        "W",
        "V",
        "J",
        "K",
        "o",
        "m/s",
        "g/l",
        "g/L",
        "F",
        "CFA",
        "min.",
        "million",
        "millions",
        "milliard",
        "milliards",
        "millier",
        "milliers",
        "octets",
        "bits",
        "euros",
        "euro",
        "dollars",
        "francs",
        "centimes",
        "livres",
        "ans",
        "an",
        "années",
        "mois",
        "semaines",
        "jours",
        "jour",
        "heures",
        "heure",
        "minutes",
        "minute",
        "secondes",
        "seconde",
        "fois",
        "mètres",
        "mètre",
        "kilomètres",
        "kilomètre",
        "centimètres",
        "millimètres",
        "hectares",
        "hectare",
        "tonnes",
        "tonne",
        "kilos",
        "kilogrammes",
        "grammes",
        "litres",
        "litre",
        "degrés",
        "degré",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attachable = Symbols.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spaced = SpacedOnly.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <param name="whole">The end of the whole part.</param>
    /// <param name="end">The end of the number.</param>
    public static void Read(in Passage passage, int whole, int end)
    {
        var unit = passage.SpacesAfter(end);
        if (At(in passage, unit, attached: unit == end) == 0) return;
        if (passage[whole] == '.' && end - whole is 2 or 3) passage.Replace(whole, 1, ",");
        passage.Join(end, unit);
        if (passage[unit] == 'º') passage.Replace(unit, 1, "°");
    }

    /// <summary>The end of the unit that begins at a place, or 0.</summary>
    public static int At(in Passage passage, int at, bool attached)
    {
        var end = at;
        while (
            passage[end] is var c
            && (
                char.IsLetter(c)
                || c is '%' or '‰' or '€' or '$' or '£' or '°' or '²' or '³'
                || (c == '/' && end > at && char.IsLetter(passage[end + 1]))
            )
        )
            end++;
        if (end == at || Signs.IsDigit(passage[end]) || passage[end] is '\'' or '’' or '_' or '@' or '=')
            return 0;
        var word = passage.Text[at..end];
        if (word is "%" or "‰" or "€" or "$" or "£" || Attachable.Contains(word)) return end;
        if (word[0] is '€' or '%' && word[1] == '/') return end; // 12 €/mois
        return !attached && passage[end] != '-' && Spaced.Contains(word) ? end : 0;
    }
}
