using System.Globalization;
using Oim.Agenda.Times;

namespace Oim.Agenda.Checking;

/// <summary>Finds the date of a day as written, in an event whose dates are known, and reports what contradicts it.</summary>
internal sealed class DayDates(AgendaContext context)
{
    /// <summary>Years; an event « until 9999 » has its programme in its first.</summary>
    private const int LongestEvent = 10;

    public static string Show(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateOnly? Find(WrittenDay day, DateOnly? previous)
    {
        var date =
            day.Date is { } written ? FromDate(day, written)
            : day.Ordinal is { } ordinal ? FromRank(ordinal.Text)
            : FromWeekday(DayWords.Weekday(day.Weekday!.Value.Text), previous);
        if (date is not { } found)
            return null;
        if (found < context.FirstDay || found > context.LastDay)
            context.Report(AgendaFaultKind.DayOutside, day.At.At, [Show(found), Show(context.FirstDay), Show(context.LastDay)]);
        return found;
    }

    private DateOnly? FromDate(WrittenDay day, (int Year, int Month, int Day) written)
    {
        var year = written.Year > 0 ? written.Year : YearOf(written.Month, written.Day);
        if (
            year is < 1 or > 9999
            || written.Month is < 1 or > 12
            || written.Day < 1
            || written.Day > DateTime.DaysInMonth(year, written.Month)
        )
        {
            context.Report(AgendaFaultKind.ImpossibleDate, day.At.At, [day.At.Text.Trim()]);
            return null;
        }

        var date = new DateOnly(year, written.Month, written.Day);
        if (day.Weekday is { } weekday && DayWords.Weekday(weekday.Text) != date.DayOfWeek)
            context.Report(AgendaFaultKind.WrongWeekday, weekday.At, [Show(date), weekday.Text.ToLowerInvariant(), NameOf(date.DayOfWeek)]);
        return date;
    }

    // « 2 janvier » of an event from 30 December on is the new year's.
    private int YearOf(int month, int day)
    {
        for (var year = context.FirstDay.Year; year <= Math.Min(context.LastDay.Year, context.FirstDay.Year + LongestEvent); year++)
        {
            if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) continue;
            if (new DateOnly(year, month, day) is var date && date >= context.FirstDay && date <= context.LastDay) return year;
        }

        return context.FirstDay.Year;
    }

    private DateOnly FromRank(string ordinal) =>
        DayWords.Ordinal(ordinal) is > 0 and var rank ? context.FirstDay.AddDays(rank - 1) : context.LastDay;

    private DateOnly FromWeekday(DayOfWeek weekday, DateOnly? previous)
    {
        // « Lundi après-midi » after « Lundi matin » is the same Monday.
        var date = previous ?? context.FirstDay;
        while (date.DayOfWeek != weekday) date = date.AddDays(1);
        return date;
    }

    private string NameOf(DayOfWeek weekday) =>
        CultureInfo.GetCultureInfo(context.Language == "en" ? "en" : "fr").DateTimeFormat.GetDayName(weekday);
}
