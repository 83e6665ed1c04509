using System.Globalization;

namespace Oim.Content.Languages;

/// <summary>Dates and hours as sentences of a language want them. Many languages need their culture's names alone.</summary>
/// <param name="culture">Whose names the days and months have.</param>
/// <param name="dayPattern">A day, as .NET's custom formats write it.</param>
/// <param name="monthPattern">A month.</param>
public class DateForms(CultureInfo culture, string dayPattern = "d MMMM yyyy", string monthPattern = "MMMM yyyy")
{
    private const string MonthName = "MMMM";

    protected CultureInfo Culture { get; } = culture;

    /// <summary>« 4 juin 2009 »</summary>
    public virtual string Full(DateOnly day) => day.ToString(dayPattern, Culture);

    /// <summary>« juin 2009 »</summary>
    public string Month(DateOnly day) => day.ToString(monthPattern, Culture);

    /// <summary>« jeudi 4 juin 2009 »</summary>
    public string WithWeekday(DateOnly day) => $"{day.ToString("dddd", Culture)} {Full(day)}";

    /// <summary>« jeudi 4 juin », where the year is known.</summary>
    public string InYear(DateOnly day) => $"{day.ToString("dddd", Culture)} {DayAndMonth(day)}";

    /// <summary>
    /// From the first day to the last one, which may be the same. Month and year are said once: « 4–5 June 2009 »,
    /// « 30 June – 3 July 2008 ».
    /// </summary>
    public virtual string Range(DateOnly first, DateOnly last)
    {
        if (first == last) return Full(first);
        if (HasYearLast && (first.Year, first.Month) == (last.Year, last.Month)) return $"{first.ToString("%d", Culture)}–{Full(last)}";
        return $"{(first.Year == last.Year ? DayAndMonth(first) : Full(first))} – {Full(last)}";
    }

    /// <summary>« 4 juin »; with the year where the language does not say it last.</summary>
    protected virtual string DayAndMonth(DateOnly day) =>
        HasYearLast
            ? day.ToString(dayPattern[..(dayPattern.IndexOf(MonthName, StringComparison.Ordinal) + MonthName.Length)], Culture)
            : Full(day);

    private bool HasYearLast => dayPattern.StartsWith('d') && dayPattern.EndsWith("yyyy", StringComparison.Ordinal);

    /// <summary>The day of a month by itself: « 1er », « 4 ».</summary>
    public virtual string Number(DateOnly day) => day.Day.ToString(CultureInfo.InvariantCulture);

    /// <summary>« 9 h 30 »</summary>
    public virtual string Hour(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>« 4 juin 2009 à 9 h 30 »</summary>
    public virtual string DayAndHour(DateTimeOffset at) => $"{Full(DateOnly.FromDateTime(at.DateTime))}, {Hour(at)}";
}
