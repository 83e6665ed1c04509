using Oim.Agenda;

namespace Oim.Site.Features.Events.Programme;

/// <summary>Every document a programme names, wherever in it.</summary>
internal static class ProgrammeFiles
{
    public static IEnumerable<AgendaFile> Of(Agenda.Programme programme) => programme.Days.SelectMany(day => day.Items).SelectMany(Of);

    private static IEnumerable<AgendaFile> Of(AgendaItem item) =>
        item switch
        {
            AgendaSlot slot => [.. slot.Title.Links, .. slot.Files, .. slot.Items.SelectMany(Of)],
            RoleBlock role => role.Items.SelectMany(Of),
            Intervention intervention => [.. intervention.Files, .. intervention.People.SelectMany(person => person.Files)],
            _ => [],
        };
}
