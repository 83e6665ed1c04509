using System.Globalization;

namespace Oim.Site.Features.Events;

/// <summary>A time zone in words: « heure de Bangkok (UTC+7) ».</summary>
public static class ZoneWords
{
    /// <summary>Cities whose French name is not that of the time zone database.</summary>
    private static readonly Dictionary<string, string> French = new(StringComparer.Ordinal)
    {
        ["Addis_Ababa"] = "Addis-Abeba",
        ["Algiers"] = "Alger",
        ["Athens"] = "Athènes",
        ["Beirut"] = "Beyrouth",
        ["Bogota"] = "Bogotá",
        ["Brussels"] = "Bruxelles",
        ["Bucharest"] = "Bucarest",
        ["Cairo"] = "Le Caire",
        ["Copenhagen"] = "Copenhague",
        ["Damascus"] = "Damas",
        ["Dubai"] = "Dubaï",
        ["Havana"] = "La Havane",
        ["Lisbon"] = "Lisbonne",
        ["London"] = "Londres",
        ["Luxembourg"] = "Luxembourg",
        ["Manila"] = "Manille",
        ["Mexico_City"] = "Mexico",
        ["Moscow"] = "Moscou",
        ["Sao_Paulo"] = "São Paulo",
        ["Seoul"] = "Séoul",
        ["Singapore"] = "Singapour",
        ["Tehran"] = "Téhéran",
        ["Vienna"] = "Vienne",
        ["Warsaw"] = "Varsovie",
    };

    public static string Describe(string zoneName, DateTimeOffset at, string language)
    {
        var offset = TimeZoneInfo.FindSystemTimeZoneById(zoneName).GetUtcOffset(at);
        var distance =
            offset == TimeSpan.Zero
                ? "UTC"
                : $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset.ToString(offset.Minutes == 0 ? "%h" : "h\\:mm", CultureInfo.InvariantCulture)}";
        if (!zoneName.Contains('/', StringComparison.Ordinal) || zoneName.StartsWith("Etc/", StringComparison.Ordinal))
            return language == "fr" ? $"temps universel ({distance})" : $"universal time ({distance})";
        var city = zoneName[(zoneName.LastIndexOf('/') + 1)..];
        if (language != "fr") return $"{city.Replace('_', ' ')} time ({distance})";
        var name = French.GetValueOrDefault(city) ?? city.Replace('_', ' ');
        return $"heure {Of(name)} ({distance})";
    }

    private static string Of(string city)
    {
        if (city.StartsWith("Le ", StringComparison.Ordinal)) return "du " + city[3..];
        var vowel = "AEIOUYH".Contains(char.ToUpperInvariant(Slug.Fold(city)[0]), StringComparison.Ordinal);
        return vowel ? "d’" + city : "de " + city;
    }
}
