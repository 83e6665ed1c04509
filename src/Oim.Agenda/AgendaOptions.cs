namespace Oim.Agenda;

/// <summary>What the reader must know of the event whose agenda it reads.</summary>
/// <param name="FirstDay">The event's first day, in its own zone.</param>
/// <param name="LastDay">The event's last day.</param>
/// <param name="Zone">The zone in which the agenda's hours are told.</param>
public sealed record AgendaOptions(DateOnly FirstDay, DateOnly LastDay, TimeZoneInfo Zone)
{
    /// <summary>The language of the text as a two-letter code; "fr" unless said otherwise.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>The line of the file on which the text starts, from 1: all lines told are those of the file.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>The hours between which an event of one day takes place, where they are known: a list of others is no programme of
    /// it.</summary>
    public (TimeOnly Start, TimeOnly End)? Hours { get; init; }
}
