using Oim.Agenda.Building;
using Oim.Agenda.Text;

namespace Oim.Agenda.Checking;

/// <summary>Finds labels under which nobody is named.</summary>
internal static class EmptyRoles
{
    public static void Check(DayDraft day, AgendaContext context)
    {
        foreach (var role in day.Slots.SelectMany(slot => slot.Items).OfType<RoleDraft>().Where(role => role.Items.Count == 0))
            context.Report(AgendaFaultKind.EmptyRole, role.Label.At, [InlineText.Of(role.Label.Text)]);
    }
}
