using Oim.Agenda.Text;
using Oim.Agenda.Times;

namespace Oim.Agenda.Building;

/// <summary>
/// « **Accueil** » or « ### Accueil », and on the line below it « 9 h – 9 h 30 »: where all hours that stand alone do so, each changes
/// places with its title, which is then found where titles are looked for.
/// </summary>
internal static class TitlesAbove
{
    private const int LongestTitle = 120;

    public static IReadOnlyList<Unit> PutBelow(IReadOnlyList<Unit> units)
    {
        var hours = Enumerable.Range(0, units.Count).Where(at => IsHourAlone(units[at])).ToList();
        if (hours.Count < 2 || !hours.TrueForAll(at => at > 0 && !units[at].AfterBlank && IsTitle(units[at - 1]))) return units;
        var moved = units.ToList();
        foreach (var at in hours) (moved[at - 1], moved[at]) = (moved[at], moved[at - 1] with { Kind = UnitKind.Line, Level = 0 });
        return moved;
    }

    private static bool IsHourAlone(Unit unit) =>
        unit.Kind == UnitKind.Line && !unit.IsLong && WrittenTime.AtStart(unit.Text, strict: false) is { Rest.IsEmpty: true };

    private static bool IsTitle(Unit unit) =>
        (unit.Kind == UnitKind.Heading || unit is { Kind: UnitKind.Line, AfterBlank: true })
        && unit.Text.End - unit.Text.Start <= LongestTitle
        && WrittenTime.AtStart(unit.Text, strict: true) is null
        && WrittenDay.Whole(unit.Text) is null;
}
