using System.Globalization;

namespace Oim.Content.Languages;

/// <summary>Time zones in words: « heure de Bangkok (UTC+7) ». A language that says nothing of them names their city.</summary>
/// <param name="ofCity">A city's time, {0} being the city.</param>
/// <param name="universal">Universal time.</param>
public class TimeZoneForms(string ofCity = "{0}", string universal = "UTC")
{
    /// <param name="name">As the time zone database has it: « Asia/Bangkok ».</param>
    /// <param name="at">The instant, for its season's distance from universal time.</param>
    public string Describe(string name, DateTimeOffset at)
    {
        var offset = TimeZoneInfo.FindSystemTimeZoneById(name).GetUtcOffset(at);
        var distance = Distance(offset);
        if (name.Contains('/', StringComparison.Ordinal) && !name.StartsWith("Etc/", StringComparison.Ordinal))
            return $"{OfCity(name[(name.LastIndexOf('/') + 1)..])} ({distance})";
        return offset == TimeSpan.Zero && universal != distance ? $"{universal} ({distance})" : distance;
    }

    /// <param name="city">As the time zone database has it: « Sao_Paulo ».</param>
    protected virtual string OfCity(string city) => string.Format(CultureInfo.InvariantCulture, ofCity, city.Replace('_', ' '));

    /// <summary>« UTC+5:45 »</summary>
    public static string Distance(TimeSpan offset) =>
        offset == TimeSpan.Zero
            ? "UTC"
            : (offset < TimeSpan.Zero ? "UTC−" : "UTC+")
                + offset.ToString(offset.Minutes == 0 ? "%h" : "h\\:mm", CultureInfo.InvariantCulture);
}
