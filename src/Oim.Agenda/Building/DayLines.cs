using Oim.Agenda.Text;
using Oim.Agenda.Times;

namespace Oim.Agenda.Building;

/// <summary>Tells a line that opens a day from one that only names a date.</summary>
internal sealed class DayLines(AgendaShape shape)
{
    /// <param name="day">The day that is open.</param>
    /// <param name="slot">The line of the slot that is open.</param>
    public WrittenDay? Read(Unit unit, DayDraft? day, Unit? slot)
    {
        if (
            unit.Kind == UnitKind.Heading
                ? AgendaShape.IsTimed(unit) && WrittenDay.AtStart(unit.Text) is not { Date: not null }
                : WrittenTime.AtStart(unit.Text, strict: true) is not null
        )
            return null;
        var isOuter = unit.Kind == UnitKind.Heading && (day is null || unit.Level <= day.Level);
        var written =
            unit.Kind == UnitKind.Heading
                ? WrittenDay.AtStart(unit.Text) ?? (isOuter ? WrittenDay.Inside(unit.Text) : null)
                : WrittenDay.Whole(unit.Text) ?? WithSlot(unit);
        if (written is null || (written is { Date: null, Ordinal: null } && WrittenDay.Whole(unit.Text) is null)) return null;
        // Inside a slot, an item that is a date belongs to the slot's text.
        var isInside =
            unit.Kind == UnitKind.Item
            && slot is not null
            && (slot.Kind == UnitKind.Item ? unit.Level > slot.Level : slot.Kind == UnitKind.Heading);
        return isInside ? null : written;
    }

    // « Lundi 4 mai, 10 heures – 13 heures » is a sitting where nothing else has hours; elsewhere, how long the day is.
    public WrittenTime? SlotIn(WrittenDay day) =>
        WrittenTime.AtStart(day.Rest, strict: true) is { } time && (!time.Rest.IsEmpty || (time.Range && !shape.HasTimes)) ? time : null;

    // « Lundi 4 juin 2009 – 14h00 : Séance 1 »
    private WrittenDay? WithSlot(Unit unit) =>
        WrittenDay.AtStart(unit.Text) is { Date: not null } day && SlotIn(day) is not null ? day : null;
}
