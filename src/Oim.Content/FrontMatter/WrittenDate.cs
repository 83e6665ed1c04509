using System.Globalization;
using System.Text.RegularExpressions;

namespace Oim.Content.FrontMatter;

/// <summary>A date as an editor wrote it: a day, perhaps an hour, perhaps the distance to UTC.</summary>
public readonly partial record struct WrittenDate(DateOnly Day, TimeOnly? Time, TimeSpan? Offset)
{
    /// <summary>How much of the date is known: « 2007 » is a year, of which <see cref="Day"/> is only the first day.</summary>
    public DatePrecision Precision { get; init; }

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The instant in a zone; the written distance to UTC, where there is one, wins. A day is its first instant.</summary>
    public DateTimeOffset In(TimeZoneInfo zone)
    {
        var local = Day.ToDateTime(Time ?? TimeOnly.MinValue);
        if (Offset is { } offset) return new(local, offset);
        // An hour that daylight saving skips is read with the distance before the change, as calendars do (RFC 5545, 3.3.5).
        // One that comes twice is its first, as in calendars too.
        if (zone.IsAmbiguousTime(local)) return new(local, zone.GetAmbiguousTimeOffsets(local).Max());
        return new(local, zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-1)) : zone.GetUtcOffset(local));
    }

    /// <summary>Reads ISO 8601 (T or a space, seconds or not, Z or ±hh[:]mm), a month or a year alone, « 27/01/2023 » and « 12 mai 2026, 14 h 30 ».</summary>
    public static WrittenDate? Parse(string text)
    {
        text = text.Trim();
        if (YearOrMonth().Match(text) is { Success: true } partial)
        {
            var hasMonth = partial.Groups["month"].Success;
            return TryDay(Number(partial, "year"), hasMonth ? Number(partial, "month") : 1, 1, out var start) ? new(start, null, null) { Precision = hasMonth ? DatePrecision.Month : DatePrecision.Year } : null;
        }

        var match = Iso().Match(text);
        if (!match.Success) match = DayFirst().Match(text);
        var month = 0;
        if (match.Success) month = Number(match, "month");
        else if ((match = Words().Match(text)).Success) month = MonthNamed(match.Groups["name"].Value);
        if (!match.Success || !TryDay(Number(match, "year"), month, Number(match, "day"), out var day)) return null;
        if (!match.Groups["hour"].Success) return new(day, null, null);
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (hour == 24 && minute == 0) (day, hour) = (day.AddDays(1), 0);
        if (hour > 23 || minute > 59 || second > 60) return null;
        var zone = ZoneOf(match);
        return zone is { } offset && offset.Duration() > TimeSpan.FromHours(14) ? null : new(day, new TimeOnly(hour, minute, Math.Min(second, 59)), zone);
    }

    private static TimeSpan? ZoneOf(Match match)
    {
        if (!match.Groups["zone"].Success) return null;
        if (match.Groups["zone"].Value is "Z" or "z") return TimeSpan.Zero;
        var offset = new TimeSpan(Number(match, "zh"), Number(match, "zm"), 0);
        return match.Groups["sign"].Value == "-" ? -offset : offset;
    }

    private static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        // Years at the ends of the calendar overflow once a zone is applied; no page means them.
        var valid = year is >= 100 and <= 9990 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new(year, month, day) : default;
        return valid;
    }

    private static int MonthNamed(string name)
    {
        var months = French.DateTimeFormat.MonthNames;
        return Array.FindIndex(months, month => month.Length > 0 && Sources.Slug.Fold(month) == Sources.Slug.Fold(name)) + 1;
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(?<year>\d{4})(?:-(?<month>\d{2}))?$")]
    private static partial Regex YearOrMonth();

    [GeneratedRegex(@"^(?<year>\d{4})(?<sep>[-/])(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})(?:[T\s]+(?<hour>\d{1,2})[:h](?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<zone>[Zz]|(?<sign>[+-])(?<zh>\d{2}):?(?<zm>\d{2})?)?)?$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?:[,\sà]+(?<hour>\d{1,2})\s*[:h]\s*(?<minute>\d{2})?)?$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:\p{L}+\s+)?(?<day>\d{1,2})(?:er)?\s+(?<name>\p{L}+)\.?\s+(?<year>\d{4})(?:[,\sà]+(?<hour>\d{1,2})\s*[:h]\s*(?<minute>\d{2})?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}

public enum DatePrecision { Day, Month, Year }
