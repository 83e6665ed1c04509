using Oim.Agenda.Text;

namespace Oim.Agenda;

/// <summary>One reading of one agenda: what is known of its event, and the faults found on the way.</summary>
internal sealed class AgendaContext(AgendaOptions options)
{
    public string Language => options.Language;

    public DateOnly FirstDay => options.FirstDay;

    public DateOnly LastDay => options.LastDay;

    public TimeZoneInfo Zone => options.Zone;

    public int FirstLine => options.FirstLine;

    public List<AgendaFault> Faults { get; } = [];

    public void Report(AgendaFaultKind kind, Position at, params string[] arguments) => Faults.Add(new(kind, at.Line, at.Column, arguments));
}
