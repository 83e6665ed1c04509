using Oim.Agenda.People;
using Oim.Agenda.Text;
using Oim.Agenda.Words;

namespace Oim.Agenda.Building;

/// <summary>Reads the people on the line of a role.</summary>
internal static class RoleReader
{
    /// <param name="certain">What follows the label is meant to be people: what is not is kept as text under the role.</param>
    public static RoleDraft? Read(RoleLabel label, Unit? unit, bool certain)
    {
        var rest = label.Rest.Trim();
        var role = new RoleDraft(label.Kind, label.Gender, label.Plural, label.Label, unit) { Awaits = rest.IsEmpty };
        if (rest.IsEmpty)
            return role;
        if (
            PeopleReader.Read(rest, lenient: true, several: label.Plural || !certain || label.Kind is RoleKind.Speaker or RoleKind.Chair) is
            { } people
        )
            role.Items.AddRange(people);
        else if (certain)
            MarkdownDraft.Append(role.Items, rest);
        else
            return null;
        return role;
    }

    /// <summary>A role of someone who has one written behind the name: « Awa Diop, OIM (modératrice) ».</summary>
    public static IEnumerable<ItemDraft> Wrapped(List<InterventionDraft> interventions)
    {
        foreach (var intervention in interventions)
        {
            if (intervention.Speakers is [{ Role: { } written }])
            {
                var role = new RoleDraft(written.Kind, written.Gender, false, written.Label, null);
                intervention.Speakers[0].RoleIsTold = true;
                role.Items.Add(intervention);
                yield return role;
            }
            else
            {
                yield return intervention;
            }
        }
    }
}
