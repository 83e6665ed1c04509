namespace Oim.Agenda;

/// <summary>What a text holds: a programme, and the text around it.</summary>
/// <param name="Programme">The programme; null when the text has no agenda.</param>
/// <param name="Rest">
/// The text without the agenda, whose lines are left blank: what stays is on the line it was on. Nothing is in both, nothing is in neither.
/// </param>
/// <param name="AgendaLine">The line of the file on which the agenda starts; 0 without an agenda.</param>
/// <param name="Faults">What cannot be as it is written, in the order it was found.</param>
public sealed record AgendaReading(Programme? Programme, string Rest, int AgendaLine, IReadOnlyList<AgendaFault> Faults);
