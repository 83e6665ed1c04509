using System.Globalization;

namespace Oim.Content.Languages;

/// <summary>
/// « 4 juin 2009 », « 1er juillet », « les 4 et 5 juin », « du 30 juin au 3 juillet 2008 », « 9 h 30 », with no-break spaces.
/// </summary>
internal sealed class FrenchDates(CultureInfo culture) : DateForms(culture)
{
    private const char NoBreak = '\u00A0';

    public override string Full(DateOnly day) => $"{DayAndMonth(day)} {day.Year}";

    public override string Range(DateOnly first, DateOnly last)
    {
        if (first == last) return $"le {Full(first)}";
        var from = first.Year != last.Year ? Full(first) : first.Month != last.Month ? DayAndMonth(first) : Number(first);
        return last == first.AddDays(1) ? $"les {from} et {Full(last)}" : $"du {from} au {Full(last)}";
    }

    public override string Hour(DateTimeOffset at) =>
        at.Minute == 0 ? $"{at.Hour}{NoBreak}h" : $"{at.Hour}{NoBreak}h{NoBreak}{at.Minute:00}";

    public override string DayAndHour(DateTimeOffset at) => $"{Full(DateOnly.FromDateTime(at.DateTime))} à {Hour(at)}";

    protected override string DayAndMonth(DateOnly day) => $"{Number(day)}{NoBreak}{day.ToString("MMMM", Culture)}";

    public override string Number(DateOnly day) => day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
}
