using Oim.Site.Features.Events.Agenda.Building;
using Oim.Site.Features.Events.Agenda.Text;

namespace Oim.Site.Features.Events.Agenda.Checking;

/// <summary>Finds labels under which nobody is named.</summary>
internal static class EmptyRoles
{
    public static void Check(DayDraft day, AgendaContext context)
    {
        foreach (var role in day.Slots.SelectMany(slot => slot.Items).OfType<RoleDraft>().Where(role => role.Items.Count == 0))
            context.Report(AgendaRules.EmptyRole, role.Label.At, [InlineText.Of(role.Label.Text)]);
    }
}
