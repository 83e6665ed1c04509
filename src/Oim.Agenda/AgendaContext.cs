using Oim.Agenda.Text;

namespace Oim.Agenda;

/// <summary>One reading of one agenda: what is known of its event, and the faults found on the way.</summary>
internal sealed class AgendaContext(AgendaOptions options)
{
    public string Language => options.Language;

    public DateOnly FirstDay => options.FirstDay;

    public DateOnly LastDay => options.LastDay;

    public TimeZoneInfo Zone => options.Zone;

    /// <summary>The zone that a sentence or the agenda's heading gives to all hours, as written.</summary>
    public string? StatedZone { get; private set; }

    public (TimeOnly Start, TimeOnly End)? Hours => options.Hours;

    public int FirstLine => options.FirstLine;

    public List<AgendaFault> Faults { get; } = [];

    public void Report(AgendaFaultKind kind, Position at, params string[] arguments) =>
        Faults.Add(new(kind, at.Line, at.Column, arguments));

    /// <summary>Takes a zone that is stated for all hours.</summary>
    public void State(string zone, TextSpan at)
    {
        if (IsKnown(zone, at)) StatedZone = zone;
    }

    /// <summary>Whether a stated zone is one that hours can be turned from; one that is not known is named.</summary>
    public bool IsKnown(string zone, TextSpan at)
    {
        if (ZoneNames.IsLocal(zone)) return false;
        if (ZoneNames.Find(zone) is not null) return true;
        Report(AgendaFaultKind.UnknownZone, at.At, zone);
        return false;
    }
}
