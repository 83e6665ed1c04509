using Oim.Content.FrontMatter;
using Oim.Content.Kinds.Declared;
using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Declared;

/// <summary>
/// Dates of fields in words, as exactly as they are known: « 25 juillet 2025 à 16 h, heure de Conakry », « août 2024 », « 2023–2028 ».
/// </summary>
internal static class ShownDates
{
    /// <param name="code">One ISO date, or two with a slash between them.</param>
    /// <param name="zone">The site's: an hour in it needs no name of its zone.</param>
    public static ShownValue Show(FieldValue value, string code, TimeZoneInfo zone, string language)
    {
        var dates = code.Split('/').Select(WrittenDate.Parse).OfType<WrittenDate>().ToList();
        if (dates is [var first, var last])
            return new(Period(first, last, language));
        if (dates is not [var date])
            return new(value.Text);
        var own = value.Zone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : zone;
        if (date.Time is null)
            return new(Dates.Full(date.Day, language, date.Precision)) { DateTime = Dates.Iso(date.Day, date.Precision) };
        var instant = date.In(own);
        // An hour that was written with its distance to UTC is told in that.
        var local = date.Offset is null ? TimeZoneInfo.ConvertTime(instant, own) : instant;
        var words = Dates.DayAndHour(local, language);
        var place = date.Offset is { } offset
            ? TimeZoneForms.Distance(offset)
            : Locales.Of(language).TimeZones.Describe(own.Id, instant);
        return new($"{words}, {place}") { DateTime = Dates.Iso(local) };
    }

    private static string Period(WrittenDate first, WrittenDate last, string language)
    {
        if (first is { Precision: DatePrecision.Year } && last is { Precision: DatePrecision.Year })
            return $"{first.Day.Year}–{last.Day.Year}";
        if (first.Precision == DatePrecision.Day && last.Precision == DatePrecision.Day)
            return Dates.Range(first.Day, last.Day, language);
        return $"{Dates.Full(first.Day, language, first.Precision)} – {Dates.Full(last.Day, language, last.Precision)}";
    }
}
