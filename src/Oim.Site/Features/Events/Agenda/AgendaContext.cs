using Oim.Content.Diagnostics;

namespace Oim.Site.Features.Events.Agenda;

/// <summary>What the reader must know of the event whose agenda it reads.</summary>
/// <param name="File">The file the text comes from, for <paramref name="Report"/>'s owner.</param>
/// <param name="FirstLine">The line of the file on which the text starts.</param>
/// <param name="Language">The language of the page: "fr", "en"…</param>
/// <param name="FirstDay">The event's first day.</param>
/// <param name="LastDay">The event's last day.</param>
/// <param name="Zone">The zone in which the agenda's hours are told.</param>
/// <param name="Report">Receives what is wrong, at its line and column of the file.</param>
public sealed record AgendaContext(
    string File,
    int FirstLine,
    string Language,
    DateOnly FirstDay,
    DateOnly LastDay,
    TimeZoneInfo Zone,
    Action<DiagnosticRule, Position, string[]> Report);
