using System.Globalization;

namespace Oim.Site.Features.Events;

/// <summary>A time zone in words: « heure de Bangkok (UTC+7) ».</summary>
public static class ZoneWords
{
    public static string Describe(string zoneName, DateTimeOffset at, string language)
    {
        var offset = TimeZoneInfo.FindSystemTimeZoneById(zoneName).GetUtcOffset(at);
        var distance =
            offset == TimeSpan.Zero
                ? "UTC"
                : (offset < TimeSpan.Zero ? "UTC−" : "UTC+")
                    + offset.ToString(offset.Minutes == 0 ? "%h" : "h\\:mm", CultureInfo.InvariantCulture);
        if (!zoneName.Contains('/', StringComparison.Ordinal) || zoneName.StartsWith("Etc/", StringComparison.Ordinal))
            return offset != TimeSpan.Zero ? distance : language == "fr" ? $"temps universel ({distance})" : $"universal time ({distance})";
        var city = zoneName[(zoneName.LastIndexOf('/') + 1)..];
        if (language != "fr") return $"{city.Replace('_', ' ')} time ({distance})";
        var name = ZoneNames.French.GetValueOrDefault(city) ?? city.Replace('_', ' ');
        return $"heure {Of(name)} ({distance})";
    }

    private static string Of(string city)
    {
        if (city.StartsWith("Le ", StringComparison.Ordinal)) return "du " + city[3..];
        var vowel = "AEIOUYH".Contains(char.ToUpperInvariant(Slug.Fold(city)[0]), StringComparison.Ordinal);
        return vowel ? "d’" + city : "de " + city;
    }
}
