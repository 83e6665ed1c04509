namespace Oim.Agenda;

/// <summary>Something in an agenda that cannot be as it is written. None of it keeps the programme from being read.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Arguments">What a message about it needs, in the order that <see cref="AgendaFaultKind"/> says.</param>
public sealed record AgendaFault(AgendaFaultKind Kind, int Line, int Column, IReadOnlyList<string> Arguments)
{
    /// <summary><c>12:5 ImpossibleTime (25:00)</c>.</summary>
    public override string ToString() => $"{Line}:{Column} {Kind} ({string.Join(", ", Arguments)})";
}

/// <summary>What can be wrong in an agenda.</summary>
public enum AgendaFaultKind
{
    /// <summary>25:00. Arguments: the time as written.</summary>
    ImpossibleTime,

    /// <summary>A slot ends before it starts. Arguments: start and end as written.</summary>
    EndBeforeStart,

    /// <summary>A person is in two slots at once. Arguments: the person, the other slot's title, its line.</summary>
    PersonTwice,

    /// <summary>A room is taken twice at once. Arguments: the room, the other slot's title, its line.</summary>
    RoomTwice,

    /// <summary>A day outside the event. Arguments: the day, the event's first day, its last day, as yyyy-MM-dd.</summary>
    DayOutside,

    /// <summary>31 June. Arguments: the date as written.</summary>
    ImpossibleDate,

    /// <summary>A label names nobody. Arguments: the label.</summary>
    EmptyRole,

    /// <summary>The weekday is not the date's. Arguments: the date as yyyy-MM-dd, the weekday as written, the date's own weekday.</summary>
    WrongWeekday,

    /// <summary>Clocks go forward over this time. Arguments: the time as written, the date as yyyy-MM-dd, the zone.</summary>
    SkippedTime,

    /// <summary>A slot comes before the one above it. Arguments: its time, the time of the one above.</summary>
    OutOfOrder,

    /// <summary>A day is written twice. Arguments: the date as yyyy-MM-dd, the line of its first place.</summary>
    DuplicateDay,

    /// <summary>A zone that is not known or could be several; its words stay where they are. Arguments: the zone as written.</summary>
    UnknownZone,

    /// <summary>A table of hours that cannot be read for sure; it stays a table. No arguments.</summary>
    UnreadTable,

    /// <summary>A slot or a day of a translation is none of the original's. Arguments: the time or day as written.</summary>
    Untranslatable,

    /// <summary>
    /// A translation lacks slots of a day. Arguments: their times as written, or their titles; the line of the first in the original.
    /// </summary>
    MissingSlots,

    /// <summary>A translation says another end. Arguments: the time as written, the original's, its line.</summary>
    OtherEnd,
}
