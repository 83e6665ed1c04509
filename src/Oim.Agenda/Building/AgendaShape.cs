using Oim.Agenda.Text;
using Oim.Agenda.Times;
using Oim.Agenda.Words;

namespace Oim.Agenda.Building;

/// <summary>How an editor wrote slots, seen from the whole text: it tells what a line without hours is.</summary>
internal sealed class AgendaShape
{
    private readonly HashSet<int> timedHeadings = [];
    private readonly HashSet<int> timedItems = [];
    private readonly HashSet<int> slotHeadings = [];
    private readonly bool listIsProgramme;

    public AgendaShape(IReadOnlyList<Unit> units)
    {
        var days = units
            .Where(unit => unit.Kind == UnitKind.Heading && !unit.IsLong && WrittenDay.AtStart(unit.Text) is not null)
            .Select(unit => unit.Level)
            .ToHashSet();
        foreach (var unit in units)
        {
            HasTables |= unit.Kind == UnitKind.Table;
            if (unit.Kind is UnitKind.Table or UnitKind.Opaque || !IsTimed(unit) || IsDayWithHours(unit)) continue;
            HasTimes = true;
            if (unit.Kind == UnitKind.Heading) timedHeadings.Add(unit.Level);
            if (unit.Kind == UnitKind.Item) timedItems.Add(unit.Level);
        }

        if (HasTimes) return;
        foreach (var level in units.Where(unit => unit.Kind == UnitKind.Heading && !days.Contains(unit.Level)).GroupBy(unit => unit.Level))
            if (
                level.Count() >= 2
                && level.Count(unit => SlotKinds.Of(InlineText.Of(unit.Text.Text)) != SlotKind.Other) * 2 >= level.Count()
            )
                slotHeadings.Add(level.Key);
        listIsProgramme = slotHeadings.Count == 0 && !HasTables && ListIsProgramme(units);
    }

    public bool HasTimes { get; }

    public bool HasTables { get; }

    /// <summary>A heading without hours on the level of those that have them.</summary>
    public bool IsSlotLevel(Unit heading) => timedHeadings.Contains(heading.Level) || slotHeadings.Contains(heading.Level);

    /// <summary>An item without hours beside items that have them; or in an order of business, which has none at all.</summary>
    public bool IsSlotItem(Unit item) => listIsProgramme ? item.Level == 0 : timedItems.Contains(item.Level);

    public static bool IsTimed(Unit unit) =>
        !unit.IsLong && WrittenTime.AtStart(unit.Text, strict: unit.Kind is UnitKind.Line or UnitKind.Definition) is not null
        || (
            !unit.IsLong
            && unit.Kind is (UnitKind.Heading or UnitKind.Item)
            && (WrittenTime.AtEnd(unit.Text) ?? WrittenTime.Inside(unit.Text)) is { Range: true }
        )
        || (!unit.IsLong && unit.Kind == UnitKind.Line && WrittenTime.AtLineEnd(unit.Text) is not null);

    // « Lundi 4 mai, 10 h – 13 h » tells how long the day is.
    private static bool IsDayWithHours(Unit unit) =>
        WrittenTime.AtEnd(unit.Text) is { Range: true } time && WrittenDay.Whole(time.Before) is { Date: not null };

    // Short items, at least one of which says what programmes say, and no prose around them.
    private static bool ListIsProgramme(IReadOnlyList<Unit> units)
    {
        var items = units
            .Where(unit => unit is { Kind: UnitKind.Item, Level: 0, IsLong: false })
            .Select(unit => InlineText.Of(unit.Text.Text))
            .ToList();
        return items.Count >= 2 && items.TrueForAll(item => item.Length <= 160 && item.Split(' ').Length <= 25)
            && items.Exists(item => SlotKinds.Of(item) != SlotKind.Other)
            && !units.Any(unit =>
                unit.Kind == UnitKind.Opaque
                || (unit.Kind == UnitKind.Line && (unit.Text.Text.Length > 160 || RoleLabel.AtStart(unit.Text) is not null))
            );
    }
}
