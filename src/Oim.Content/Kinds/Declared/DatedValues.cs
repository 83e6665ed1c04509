using System.Globalization;
using System.Text.RegularExpressions;
using Oim.Content.FrontMatter;

namespace Oim.Content.Kinds.Declared;

/// <summary>Days, hours and periods, as exactly as they are known.</summary>
internal static partial class DatedValues
{
    private static readonly Key<string?> First = Keys.Text("start", "Début", "debut", "début", "from").Like("2024-08-01").AsCode();
    private static readonly Key<string?> Last = Keys.Text("end", "Fin", "fin", "to").Like("2024-09-04").AsCode();

    public static IReadOnlyList<Key> OfPeriod { get; } = [First, Last];

    public static FieldValue? Day(HeaderNode node, FieldReading at) =>
        Read(node, at) is { } date ? Of(date with { Time = null, Offset = null }, at, node) : null;

    public static FieldValue? Moment(HeaderNode node, FieldReading at) => Read(node, at) is { } date ? Of(date, at, node) : null;

    /// <summary>« 2024-08-01/2024-09-04 », « 2023-2028 », <c>{ start: …, end: … }</c>, or one date alone.</summary>
    public static FieldValue? Period(HeaderNode node, FieldReading at)
    {
        var (first, last) = node switch
        {
            HeaderMap map => EndsOf(at.Page.Header.Inside(map)),
            HeaderScalar one when WrittenDate.Parse(one.Text) is not null => (one.Text, null),
            HeaderScalar scalar when Ends().Match(scalar.Text.Trim()) is { Success: true } ends => (
                ends.Groups["first"].Value,
                ends.Groups["last"].Value
            ),
            HeaderScalar scalar => (scalar.Text, null),
            _ => (null, null),
        };
        if (first is null || WrittenDate.Parse(first) is not { } start || (last is not null && WrittenDate.Parse(last) is null))
            return at.Refuse(node);
        var end = last is null ? start : WrittenDate.Parse(last)!.Value;
        if (end.Day < start.Day)
            at.Report(DeclarationRules.Backwards, node, at.Field.Name, $"{first}/{last}");
        return new($"{first.Trim()} – {last?.Trim()}".TrimEnd(' ', '–')) { Code = last is null ? Iso(start) : $"{Iso(start)}/{Iso(end)}" };
    }

    /// <summary>The first instant of a stored date.</summary>
    public static DateTimeOffset? Start(FieldValue value, TimeZoneInfo zone) =>
        WrittenDate.Parse(value.Code!.Split('/')[0])?.In(ZoneOf(value, zone));

    /// <summary>The first instant that is no longer of it: the next day, month or year; the hour itself, where one is written.</summary>
    public static DateTimeOffset? End(FieldValue value, TimeZoneInfo zone)
    {
        if (WrittenDate.Parse(value.Code!.Split('/')[^1]) is not { } date)
            return null;
        if (date.Time is not null)
            return date.In(ZoneOf(value, zone));
        var next = date.Precision switch
        {
            DatePrecision.Year => date.Day.AddYears(1),
            DatePrecision.Month => date.Day.AddMonths(1),
            _ => date.Day.AddDays(1),
        };
        return new WrittenDate(next, null, null).In(ZoneOf(value, zone));
    }

    private static TimeZoneInfo ZoneOf(FieldValue value, TimeZoneInfo zone) =>
        value.Zone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var own) ? own : zone;

    private static WrittenDate? Read(HeaderNode node, FieldReading at)
    {
        if (node is not HeaderScalar { Text: var text })
            return null;
        var date = WrittenDate.Parse(text);
        if (date is null)
            at.Report(at.Field.IsRequired ? HeaderRules.BadDate : HeaderRules.UnreadableDate, node, at.Field.Name, text);
        return date;
    }

    private static FieldValue Of(WrittenDate date, FieldReading at, HeaderNode node) =>
        new(((HeaderScalar)node).Text.Trim()) { Code = Iso(date), Zone = date.Time is null ? null : at.Zone.Id };

    private static string Iso(WrittenDate date)
    {
        var day = date.Precision switch
        {
            DatePrecision.Year => $"{date.Day.Year:0000}",
            DatePrecision.Month => date.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        if (date.Time is not { } time)
            return day;
        var distance = date.Offset is { } offset ? $"{(offset < TimeSpan.Zero ? "-" : "+")}{offset:hh\\:mm}" : "";
        return $"{day}T{time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}{distance}";
    }

    private static (string?, string?) EndsOf(HeaderReader period)
    {
        var ends = (period.Get(First), period.Get(Last));
        period.ReportUnknown(OfPeriod);
        return ends;
    }

    /// <summary>A slash, a dash between spaces or between two years, or « du … au … ».</summary>
    [GeneratedRegex(
        @"^(?<first>[0-9]{4})\s*[-–]\s*(?<last>[0-9]{4})$"
            + @"|^(?:du\s+)?(?<first>[0-9].*?)\s*(?:/|\s[–—-]\s|\sau\s)\s*(?<last>[0-9].*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Ends();
}
