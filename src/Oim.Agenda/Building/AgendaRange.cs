using Oim.Agenda.Tables;
using Oim.Agenda.Text;
using Oim.Agenda.Times;

namespace Oim.Agenda.Building;

/// <summary>The part of a text that is an agenda.</summary>
/// <param name="Title">The heading that opens it.</param>
internal sealed record AgendaRange(int From, int To, Unit? Title)
{
    private const int FewestSlots = 3;

    public static AgendaRange? Find(IReadOnlyList<Unit> units, AgendaContext context)
    {
        for (var at = 0; at < units.Count; at++)
            if (
                units[at].Kind == UnitKind.Heading
                && AgendaHeading.Is(units[at])
                && End(units, at, keepDays: true) is var end
                && end > at + 1
            )
                return new(at, end, units[at]);
        for (var at = 0; at < units.Count; at++)
            if (IsDayOf(units[at], context)) return new(at, End(units, at, keepDays: true), null);
        return Untitled(units) is { } untitled && !OtherHours.Are(units, untitled, context) ? untitled : null;
    }

    // An agenda lasts to the next heading of its rank that is neither a day nor a slot.
    private static int End(IReadOnlyList<Unit> units, int from, bool keepDays)
    {
        for (var at = from + 1; at < units.Count; at++)
            if (
                units[at].Kind == UnitKind.Heading
                && units[at].Level <= units[from].Level
                && !(keepDays && IsDay(units[at]))
                && !AgendaShape.IsTimed(units[at])
            )
                return at;
        return units.Count;
    }

    private static bool IsDay(Unit unit) =>
        unit.Kind == UnitKind.Heading
        && WrittenDay.AtStart(unit.Text) is { } day
        && (day.Date is not null || day.Ordinal is not null || WrittenDay.Whole(unit.Text) is not null);

    private static bool IsDayOf(Unit unit, AgendaContext context)
    {
        if (!IsDay(unit) || WrittenDay.AtStart(unit.Text) is not { } day)
            return false;
        if (day.Date is not { } date)
            return day.Ordinal is not null;
        if (date.Year > 0 && (date.Year < context.FirstDay.Year || date.Year > context.LastDay.Year))
            return false;
        return date.Month is >= 1 and <= 12
            && Enumerable
                .Range(0, Math.Min(60, context.LastDay.DayNumber - context.FirstDay.DayNumber) + 1)
                .Select(context.FirstDay.AddDays)
                .Any(known => known.Month == date.Month && known.Day == date.Day);
    }

    // No heading says so, but three hours in a row do.
    private static AgendaRange? Untitled(IReadOnlyList<Unit> units)
    {
        var from = 0;
        while (from < units.Count && !StartsSlots(units[from])) from++;
        if (from == units.Count) return null;
        if (units[from].Kind == UnitKind.Heading)
        {
            var end = End(units, from, keepDays: true);
            return units.Take(end).Skip(from).Count(unit => unit.Kind == UnitKind.Heading && AgendaShape.IsTimed(unit)) >= 2
                ? new(from, end, null)
                : null;
        }

        var stop = from + 1;
        while (stop < units.Count && units[stop].Kind != UnitKind.Heading)
            stop++;
        if (units[from].Kind == UnitKind.Table)
            return new(from, from + 1, null);
        var last = units
            .Take(stop)
            .ToList()
            .FindLastIndex(unit => unit.Kind is UnitKind.Item or UnitKind.Line && AgendaShape.IsTimed(unit));
        while (last + 1 < stop && units[last + 1].Level > units[last].Level)
            last++;
        return units.Take(last + 1).Skip(from).Count(AgendaShape.IsTimed) >= FewestSlots ? new(from, last + 1, null) : null;
    }

    private static bool StartsSlots(Unit unit) =>
        unit.Kind == UnitKind.Table
            ? TableReader.Read(unit) is { Rows.Count: >= FewestSlots }
            : unit.Kind != UnitKind.Opaque && AgendaShape.IsTimed(unit);
}
