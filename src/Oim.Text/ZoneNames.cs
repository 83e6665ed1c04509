using System.Collections.Frozen;
using System.Globalization;

namespace Oim.Text;

/// <summary>Time zones as people write them beside an hour: « UTC+7 », « TU », « EST », « heure de Bangkok », “Geneva time”.</summary>
public static class ZoneNames
{
    /// <summary>Cities whose French name is not that of the time zone database.</summary>
    public static IReadOnlyDictionary<string, string> French { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
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

    // Abbreviations with one meaning in use; CST, IST, AST and the like have several, and are not known.
    private const string Abbreviations =
        "utc 0|gmt 0|tu 0|tuc 0|z 0|temps universel 0|universal time 0|wet 0|west 60|bst 60|cet 60|hnec 60|cest 120|eet 120|eest 180|msk "
            + "180|"
        + "est -300|edt -240|hne -300|hae -240|cdt -300|mst -420|mdt -360|pst -480|pdt -420|cat 120|eat 180|wat 60|sast 120|jst 540|ict "
        + "420";

    // Seats of organisations and capitals that share the zone of another city.
    private const string Seats =
        "Europe/Zurich geneve,geneva,berne,bern|America/New_York washington|Asia/Shanghai pekin,beijing|Asia/Kolkata new delhi|"
        + "America/Toronto ottawa,montreal|Africa/Casablanca rabat,marrakech|Africa/Douala yaounde|Europe/Paris strasbourg|"
        + "Europe/Amsterdam la haye|Europe/Istanbul ankara|Asia/Ho_Chi_Minh hanoi|Africa/Porto-Novo cotonou|Africa/Lagos abuja|"
        + "America/Sao_Paulo brasilia";

    private static readonly string[] Regions = ["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

    private static readonly FrozenDictionary<string, int> Minutes = Abbreviations
        .Split('|')
        .ToFrozenDictionary(
            entry => entry[..entry.LastIndexOf(' ')],
            entry => int.Parse(entry[(entry.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture),
            StringComparer.Ordinal
        );

    private static readonly Lazy<FrozenDictionary<string, string>> Cities = new(ReadCities);

    /// <summary>The zone of the place itself, where the text is: « heure locale ».</summary>
    public static bool IsLocal(string written) => Folded(written) is "heure locale" or "local time" or "hora local" or "locale" or "local";

    /// <summary>
    /// Whether the name is that of a zone's other season: « EST » in a New York summer, « CET » in a Paris one. Many write it all year for
    /// the
    /// hours of the place.
    /// </summary>
    public static bool IsOtherSeason(string written, TimeZoneInfo place) =>
        Folded(written) is not ("utc" or "tu" or "tuc" or "z" or "temps universel" or "universal time") and var name
        && Minutes.TryGetValue(name, out var minutes)
        && place.SupportsDaylightSavingTime
        && minutes - (int)place.BaseUtcOffset.TotalMinutes is 0 or 60;

    /// <summary>The zone that is written, or null when it is not known or could be several.</summary>
    public static TimeZoneInfo? Find(string written)
    {
        var name = Folded(written);
        if (Minutes.TryGetValue(name, out var minutes) || TryDistance(name, out minutes)) return At(minutes);
        var id =
            CityOf(name) is { } city ? Cities.Value.GetValueOrDefault(city)
            : written.Contains('/', StringComparison.Ordinal) ? written.Trim()
            : null;
        return id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
    }

    private static string Folded(string written) =>
        Slug.Fold(written).Trim(' ', '(', ')', '[', ']', '.', ',', ';')
            .Replace('\u2212', '-').Replace('–', '-').Replace('’', '\'');

    // « utc+5:30 », « gmt -3 », « +07:00 », « +0700 ».
    private static bool TryDistance(string name, out int minutes)
    {
        minutes = 0;
        var text = name.AsSpan();
        if (text.StartsWith("utc") || text.StartsWith("gmt")) text = text[3..].TrimStart();
        if (text.Length < 2 || text[0] is not ('+' or '-')) return false;
        var digits = text[1..].Trim();
        var colon = digits.IndexOfAny(':', 'h');
        var hours = colon >= 0 ? digits[..colon] : digits.Length > 2 ? digits[..^2] : digits;
        var rest = colon >= 0 ? digits[(colon + 1)..] : digits.Length > 2 ? digits[^2..] : "0";
        if (
            hours.Length is 0 or > 2
            || !int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
            || !int.TryParse(rest.IsEmpty ? "0" : rest, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            || h > 14
            || m > 59
        )
            return false;
        minutes = ((h * 60) + m) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static string? CityOf(string name)
    {
        if (name.EndsWith(" time", StringComparison.Ordinal)) return name[..^5];
        if (!name.StartsWith("heure ", StringComparison.Ordinal)) return null;
        var city = name["heure ".Length..];
        foreach (var article in (string[])["de la ", "de l'", "de ", "d'", "du "])
            if (city.StartsWith(article, StringComparison.Ordinal)) return article == "du " ? "le " + city[3..] : city[article.Length..];
        return city;
    }

    // Whole hours have a name in the database, so that the zone can be found again by it; its signs are turned round.
    private static TimeZoneInfo At(int minutes)
    {
        if (minutes == 0) return TimeZoneInfo.Utc;
        var id = $"Etc/GMT{(minutes > 0 ? '-' : '+')}{Math.Abs(minutes / 60)}";
        if (minutes % 60 == 0 && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var known)) return known;
        var name = $"UTC{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60}:{Math.Abs(minutes) % 60:00}";
        return TimeZoneInfo.CreateCustomTimeZone(name, TimeSpan.FromMinutes(minutes), name, name);
    }

    private static FrozenDictionary<string, string> ReadCities()
    {
        var cities = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => Regions.Contains(id.Split('/')[0])))
        {
            var last = id[(id.LastIndexOf('/') + 1)..];
            cities.TryAdd(Slug.Fold(last.Replace('_', ' ')), id);
            if (French.TryGetValue(last, out var french)) cities.TryAdd(Slug.Fold(french), id);
        }

        foreach (var seat in Seats.Split('|'))
        {
            var space = seat.IndexOf(' ', StringComparison.Ordinal);
            foreach (var name in seat[(space + 1)..].Split(',')) cities.TryAdd(name, seat[..space]);
        }

        return cities.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// The instant of an hour of the clock in a zone. One that daylight saving skips is read with the distance before the change, one that
    /// comes twice is its first, as in calendars (RFC 5545, 3.3.5).
    /// </summary>
    public static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone) => Instant(local, Offset(local, zone));

    /// <summary>The distance to UTC of that hour.</summary>
    public static TimeSpan Offset(DateTime local, TimeZoneInfo zone) =>
        zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
        : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-1))
        : zone.GetUtcOffset(local);

    /// <summary>
    /// The instant of an hour of the clock at a distance to UTC. The last hours of the year 9999 (« never ») are beyond the last instant
    /// there is, west of Greenwich.
    /// </summary>
    public static DateTimeOffset Instant(DateTime local, TimeSpan offset) =>
        local.Ticks - offset.Ticks > DateTime.MaxValue.Ticks ? DateTimeOffset.MaxValue : new(local, offset);
}
