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

    /// <summary>
    /// From the first day to the last one, which may be the same. Month and year are said once: « 4–5 June 2009 »,
    /// « 30 June – 3 July 2008 ».
    /// </summary>
    public virtual string Range(DateOnly first, DateOnly last)
    {
        if (first == last) return Full(first);
        var isSaidOnce = first.Year == last.Year && dayPattern.StartsWith('d') && dayPattern.EndsWith("yyyy", StringComparison.Ordinal);
        if (isSaidOnce && first.Month == last.Month) return $"{first.ToString("%d", Culture)}–{Full(last)}";
        return $"{(isSaidOnce ? first.ToString(DayAndMonthPattern, Culture) : Full(first))} – {Full(last)}";
    }

    private string DayAndMonthPattern => dayPattern[..(dayPattern.IndexOf(MonthName, StringComparison.Ordinal) + MonthName.Length)];

    /// <summary>The day of a month by itself: « 1er », « 4 ».</summary>
    public virtual string Number(DateOnly day) => day.Day.ToString(CultureInfo.InvariantCulture);

    /// <summary>« 9 h 30 »</summary>
    public virtual string Hour(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>« 4 juin 2009 à 9 h 30 »</summary>
    public virtual string DayAndHour(DateTimeOffset at) => $"{Full(DateOnly.FromDateTime(at.DateTime))}, {Hour(at)}";
}
