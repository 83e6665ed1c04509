using System.Globalization;

namespace Oim.Site.Features.Events;

/// <summary>A month of events as a calendar sheet: whole weeks from Monday to Sunday.</summary>
public sealed class EventMonth
{
    private readonly ILookup<DateOnly, EventLine> byDay;

    /// <param name="all">Every event: an empty month leads to the nearest that is not.</param>
    /// <param name="shown">Those <see cref="OnSheet"/>.</param>
    public EventMonth(DateOnly first, IReadOnlyList<EventDays> all, IReadOnlyList<EventLine> shown)
    {
        First = first;
        var last = LastDay(first);
        IsEmpty = !shown.Any(line => line.Detail.FirstDay <= last && line.Detail.LastDay >= first);
        Before = all.Where(days => days.HasDay && days.FirstDay < first).Max(days => (DateOnly?)days.FirstDay);
        After = all.Where(days => days.HasDay && days.FirstDay > last).Min(days => (DateOnly?)days.FirstDay);
        byDay = shown.SelectMany(line => Days(line).Select(day => (day, line))).ToLookup(pair => pair.day, pair => pair.line);
    }

    /// <summary>The events that the sheet of a month shows.</summary>
    public static IReadOnlyList<EventDays> OnSheet(DateOnly month, IEnumerable<EventDays> all)
    {
        var (first, last) = Sheet(month);
        return [.. all.Where(days => days.HasDay && days.FirstDay <= last && days.LastDay >= first)];
    }

    /// <summary>The first day of the month.</summary>
    public DateOnly First { get; }

    public bool IsEmpty { get; }

    /// <summary>A day of the last month before this one, and of the first after it, that have events.</summary>
    public DateOnly? Before { get; }

    public DateOnly? After { get; }

    /// <summary>The whole weeks of a month; the calendar ends with the year 9999, which some write for « never ».</summary>
    public static (DateOnly First, DateOnly Last) Sheet(DateOnly month)
    {
        var start = month.AddDays(-(((int)month.DayOfWeek + 6) % 7));
        var end = LastDay(month);
        return (start, DateOnly.FromDayNumber(Math.Min(end.DayNumber + ((7 - (int)end.DayOfWeek) % 7), DateOnly.MaxValue.DayNumber)));
    }

    /// <summary>The month « 2009-06 » names; null for anything else.</summary>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && month.Year > 1
            ? month
            : null;

    public IEnumerable<DateOnly[]> Weeks()
    {
        var (first, last) = Sheet(First);
        return Days(first, last).Chunk(7);
    }

    public IEnumerable<EventLine> On(DateOnly day) => byDay[day];

    private IEnumerable<DateOnly> Days(EventLine line)
    {
        var (first, last) = Sheet(First);
        return Days(
            line.Detail.FirstDay < first ? first : line.Detail.FirstDay,
            line.Detail.LastDay > last ? last : line.Detail.LastDay
        );
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.DayNumber, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(DateOnly.FromDayNumber);

    private static DateOnly LastDay(DateOnly month) => new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
}
