using System.Globalization;
using Oim.Content.FrontMatter;

namespace Oim.Site.Features.Shared;

/// <summary>Dates as sentences want them. French: « 4 juin 2009 », « 1er juillet », « du 30 juin au 1er juillet 2008 », with no-break spaces.</summary>
public static class Dates
{
    private const char NoBreak = '\u00A0';

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(DateTimeOffset instant) =>
        instant.TimeOfDay == TimeSpan.Zero ? Iso(Day(instant)) : instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day, DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Year => $"{day.Year:0000}",
            DatePrecision.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => Iso(day),
        };

    /// <summary>« 2007 », « juin 2009 » or the whole date, as far as it is known.</summary>
    public static string Full(DateOnly day, string language, DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Year => $"{day.Year}",
            DatePrecision.Month => day.ToString("MMMM yyyy", Culture(language)),
            _ => Full(day, language),
        };

    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.DateTime);

    public static string Full(DateTimeOffset instant, string language) => Full(Day(instant), language);

    public static string Full(DateOnly day, string language) =>
        language == "fr" ? $"{DayAndMonth(day)} {day.Year}" : day.ToString("d MMMM yyyy", Culture(language));

    public static string WithWeekday(DateOnly day, string language) => $"{day.ToString("dddd", Culture(language))} {Full(day, language)}";

    /// <summary>« le 4 juin 2009 », « du 4 au 5 juin 2009 », « du 30 juin au 1er juillet 2008 ».</summary>
    public static string Range(DateOnly first, DateOnly last, string language)
    {
        if (first == last) return language == "fr" ? $"le {Full(first, "fr")}" : Full(first, language);
        if (language != "fr") return $"{Full(first, language)} – {Full(last, language)}";
        if (first.Year != last.Year) return $"du {Full(first, "fr")} au {Full(last, "fr")}";
        return first.Month == last.Month ? $"du {Number(first)} au {Full(last, "fr")}" : $"du {DayAndMonth(first)} au {Full(last, "fr")}";
    }

    /// <summary>« 9 h 30 », « 11 h ».</summary>
    public static string Hour(DateTimeOffset at, string language)
    {
        if (language != "fr") return at.ToString("HH:mm", CultureInfo.InvariantCulture);
        return at.Minute == 0 ? $"{at.Hour}{NoBreak}h" : $"{at.Hour}{NoBreak}h{NoBreak}{at.Minute:00}";
    }

    private static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : language);

    private static string DayAndMonth(DateOnly day) => $"{Number(day)}{NoBreak}{day.ToString("MMMM", Culture("fr"))}";

    private static string Number(DateOnly day) => day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
}
