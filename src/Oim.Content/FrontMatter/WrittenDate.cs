using System.Globalization;
using System.Text.RegularExpressions;

namespace Oim.Content.FrontMatter;

/// <summary>A date as an editor wrote it: a day, perhaps an hour, perhaps the distance to UTC.</summary>
public readonly partial record struct WrittenDate(DateOnly Day, TimeOnly? Time, TimeSpan? Offset)
{
    /// <summary>How much of the date is known: « 2007 » is a year, of which <see cref="Day"/> is only the first day.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>The last day of what is known: of the month, of the year.</summary>
    public DateOnly LastDay => Precision switch
    {
        DatePrecision.Year => new(Day.Year, 12, 31),
        DatePrecision.Month => new(Day.Year, Day.Month, DateTime.DaysInMonth(Day.Year, Day.Month)),
        _ => Day,
    };

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The instant in a zone; the written distance to UTC, where there is one, wins. A day is its first instant.</summary>
    public DateTimeOffset In(TimeZoneInfo zone)
    {
        var local = Day.ToDateTime(Time ?? TimeOnly.MinValue);
        return Offset is { } offset ? ZoneNames.Instant(local, offset) : ZoneNames.Instant(local, zone);
    }

    /// <summary>The same instant in the days and hours of a zone.</summary>
    public WrittenDate Here(TimeZoneInfo zone)
    {
        if (Time is null || Offset is null) return this;
        var here = TimeZoneInfo.ConvertTime(In(zone), zone);
        return this with { Day = DateOnly.FromDateTime(here.DateTime), Time = TimeOnly.FromDateTime(here.DateTime), Offset = here.Offset };
    }

    /// <summary>
    /// Reads ISO 8601 (T or a space, seconds or not, Z or ±hh[:]mm), « 27/01/2023 », « 12 mai 2026, 14 h 30 », « May 12, 2026 », a month
    /// or a year alone, seconds since 1970.
    /// </summary>
    public static WrittenDate? Parse(string text)
    {
        text = text.Trim(' ', '\u00A0', '“', '”', '«', '»');
        if (Seconds().IsMatch(text)) return At(DateTimeOffset.FromUnixTimeSeconds(long.Parse(text, CultureInfo.InvariantCulture)));
        if (YearOrMonth().Match(text) is { Success: true } partial)
        {
            var hasMonth = partial.Groups["month"].Success || partial.Groups["name"].Success;
            return TryDay(Number(partial, "year"), hasMonth ? MonthOf(partial) : 1, 1, out var start)
                ? new(start, null, null) { Precision = hasMonth ? DatePrecision.Month : DatePrecision.Year }
                : null;
        }

        var match = ((Regex[])[Iso(), DayFirst(), Words(), MonthFirst()])
            .Select(form => form.Match(text))
            .FirstOrDefault(match => match.Success);
        if (match is null || !TryDay(Number(match, "year"), MonthOf(match), Number(match, "day"), out var day))
            return null;
        if (!match.Groups["hour"].Success)
            return new(day, null, null);
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (hour == 24 && minute == 0 && day < DateOnly.MaxValue) (day, hour) = (day.AddDays(1), 0);
        if (hour > 23 || minute > 59 || second > 60) return null;
        var time = new TimeOnly(hour, minute, Math.Min(second, 59));
        if (match.Groups["zone"] is not { Success: true } zone) return TryNote(match, day, time);
        return ZoneNames.IsLocal(zone.Value) ? new(day, time, null)
            : ZoneNames.Find(zone.Value) is { } found ? new(day, time, ZoneNames.Offset(day.ToDateTime(time), found))
            : null;
    }

    private static WrittenDate At(DateTimeOffset instant) =>
        new(DateOnly.FromDateTime(instant.DateTime), TimeOnly.FromDateTime(instant.DateTime), TimeSpan.Zero);

    // « (heure de Bangkok) » is a zone, « (à confirmer) » is none; a zone that is not known is no hour anybody could tell.
    private static WrittenDate? TryNote(Match match, DateOnly day, TimeOnly time)
    {
        var note = match.Groups["note"].Value;
        if (ZoneNames.IsLocal(note) || !ZoneNote().IsMatch(note)) return new(day, time, null);
        return ZoneNames.Find(note) is { } found ? new(day, time, ZoneNames.Offset(day.ToDateTime(time), found)) : null;
    }

    private static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        // « 0001-01-01 » is how some tools write that there is no date.
        var valid = year is >= 100 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new(year, month, day) : default;
        return valid;
    }

    private static int MonthOf(Match match) =>
        match.Groups["name"].Success ? MonthNamed(Slug.Fold(match.Groups["name"].Value)) : Number(match, "month");

    /// <summary>« décembre », « déc » and « December »; « jui », which is two months, is none.</summary>
    private static int MonthNamed(string name)
    {
        foreach (var culture in (CultureInfo[])[French, CultureInfo.InvariantCulture])
        {
            var months = culture.DateTimeFormat.MonthNames.Select(Slug.Fold).ToList();
            var whole = months.IndexOf(name);
            if (whole >= 0 || name.Length < 3)
                return whole + 1;
            if (months.Count(month => month.StartsWith(name, StringComparison.Ordinal)) == 1)
                return months.FindIndex(month => month.StartsWith(name, StringComparison.Ordinal)) + 1;
        }

        return 0;
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private const string Clock =
        @"(?:(?:[T,\s]|à){1,8}(?<hour>[0-9]{1,2})\s{0,9}[:h]\s{0,9}(?:(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]{1,200})?)?)?"
        + @"\s{0,9}(?<zone>(?:UTC|GMT)?\s?[+\u2212–-]\s?[0-9]{1,2}:?(?:[0-9]{2})?|(?!eure)\p{L}(?:[^()]{0,200}[^()\s])?)?(?:\s{0,9}\("
        + @"(?<note>[^()]{0,200})\))?)?$";

    [GeneratedRegex(@"\b(?:heure|time|UTC|GMT)\b|^[A-Z]{2,5}$")]
    private static partial Regex ZoneNote();

    [GeneratedRegex(@"^[0-9]{9,10}$")]
    private static partial Regex Seconds();

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})(?:-(?<month>[0-9]{2}))?|(?<month>[0-9]{1,2})/(?<year>[0-9]{4})|(?<name>\p{L}+)\.?\s+(?<year>[0-9]{4}))$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex YearOrMonth();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?<sep>[-/.]?)(?<month>[0-9]{1,2})\k<sep>(?<day>[0-9]{1,2})(?<=\D[0-9]{1,2}|^[0-9]{8})" + Clock,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})" + Clock,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"^(?:\p{L}{1,200}[.,]?\s{1,9})?(?<day>[0-9]{1,2})(?:er)?\s{1,9}(?<name>\p{L}{1,200})\.?\s{1,9}(?<year>[0-9]{4})" + Clock,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Words();

    [GeneratedRegex(
        @"^(?:\p{L}{1,200}[.,]?\s{1,9})?(?<name>\p{L}{1,200})\.?\s{1,9}(?<day>[0-9]{1,2})(?:st|nd|rd|th)?"
            + @",?\s{1,9}(?<year>[0-9]{4})"
            + Clock,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MonthFirst();
}

public enum DatePrecision { Day, Month, Year }
