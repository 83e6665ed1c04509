using System.Globalization;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;

namespace Oim.Site.Features.Shared;

/// <summary>Dates for machines, and in words as the reader's language has them (<see cref="DateForms"/>).</summary>
public static class Dates
{
    /// <summary>A day as an argument of a message, in both languages.</summary>
    public static string Told(DateOnly day) =>
        Wording.Phrase(Locales.Of("fr").Dates.Full(day), Locales.Of("en").Dates.Full(day));

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

    public static string Iso(DateTimeOffset instant, DatePrecision precision) =>
        precision == DatePrecision.Day ? Iso(instant) : Iso(Day(instant), precision);

    /// <summary>« 2007 », « juin 2009 » or the whole date, as far as it is known.</summary>
    public static string Full(DateOnly day, string language, DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Year => $"{day.Year}",
            DatePrecision.Month => FormsOf(language).Month(day),
            _ => Full(day, language),
        };

    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.DateTime);

    public static string Full(DateTimeOffset instant, string language) => Full(Day(instant), language);

    public static string Full(DateOnly day, string language) => FormsOf(language).Full(day);

    public static string WithWeekday(DateOnly day, string language) => FormsOf(language).WithWeekday(day);

    /// <summary>« jeudi 4 juin », where the year is known.</summary>
    public static string InYear(DateOnly day, string language) => FormsOf(language).InYear(day);

    /// <summary>« le 4 juin 2009 », « les 4 et 5 juin 2009 », « du 30 juin au 3 juillet 2008 ».</summary>
    public static string Range(DateOnly first, DateOnly last, string language) => FormsOf(language).Range(first, last);

    /// <summary>The day of a month by itself: « 1er », « 4 ».</summary>
    public static string Number(DateOnly day, string language) => FormsOf(language).Number(day);

    /// <summary>« 9 h 30 », « 11 h ».</summary>
    public static string Hour(DateTimeOffset at, string language) => FormsOf(language).Hour(at);

    /// <summary>« 4 juin 2009 à 9 h 30 ».</summary>
    public static string DayAndHour(DateTimeOffset at, string language) => FormsOf(language).DayAndHour(at);

    private static DateForms FormsOf(string language) => Locales.Of(language).Dates;
}
