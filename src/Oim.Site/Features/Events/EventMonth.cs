using System.Globalization;

namespace Oim.Site.Features.Events;

/// <summary>A month of events as a calendar sheet: whole weeks from Monday to Sunday.</summary>
public sealed class EventMonth
{
    private readonly ILookup<DateOnly, EventLine> byDay;

    /// <param name="all">Every event: an empty month leads to the nearest that is not.</param>
    public EventMonth(DateOnly first, IReadOnlyList<EventLine> all)
    {
        First = first;
        var (sheetFirst, sheetLast) = Sheet(first);
        var lines = all.Where(line => line.Detail.FirstDay <= sheetLast && line.Detail.LastDay >= sheetFirst).ToList();
        IsEmpty = !lines.Exists(line => line.Detail.FirstDay < first.AddMonths(1) && line.Detail.LastDay >= first);
        Before = all.Where(line => line.Detail.FirstDay < first).Max(line => (DateOnly?)line.Detail.FirstDay);
        After = all.Where(line => line.Detail.FirstDay >= first.AddMonths(1)).Min(line => (DateOnly?)line.Detail.FirstDay);
        byDay = lines.SelectMany(line => Days(line).Select(day => (day, line))).ToLookup(pair => pair.day, pair => pair.line);
    }

    /// <summary>The first day of the month.</summary>
    public DateOnly First { get; }

    public bool IsEmpty { get; }

    /// <summary>A day of the last month before this one, and of the first after it, that have events.</summary>
    public DateOnly? Before { get; }

    public DateOnly? After { get; }

    public static (DateOnly First, DateOnly Last) Sheet(DateOnly month)
    {
        var start = month.AddDays(-(((int)month.DayOfWeek + 6) % 7));
        var end = month.AddMonths(1).AddDays(-1);
        return (start, end.AddDays((7 - (int)end.DayOfWeek) % 7));
    }

    /// <summary>The month « 2009-06 » names; null for anything else.</summary>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && month.Year is > 1 and < 9999
            ? month
            : null;

    public IEnumerable<DateOnly[]> Weeks()
    {
        var (first, last) = Sheet(First);
        for (var day = first; day <= last; day = day.AddDays(7)) yield return [.. Enumerable.Range(0, 7).Select(day.AddDays)];
    }

    public IEnumerable<EventLine> On(DateOnly day) => byDay[day];

    private IEnumerable<DateOnly> Days(EventLine line)
    {
        var (first, last) = Sheet(First);
        for (
            var day = line.Detail.FirstDay < first ? first : line.Detail.FirstDay;
            day <= line.Detail.LastDay && day <= last;
            day = day.AddDays(1)
        )
            yield return day;
    }
}
