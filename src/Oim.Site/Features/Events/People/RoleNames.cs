using Oim.Agenda;
using Oim.Site.Resources;

namespace Oim.Site.Features.Events.People;

/// <summary>
/// What each language calls a role, where the programme is written in another. Words of no gender: the label may not tell.
/// </summary>
public static class RoleNames
{
    /// <returns>Null for a language of which the site has no texts.</returns>
    public static string? Of(RoleKind kind, bool isPlural, string language)
    {
        var texts = InterfaceTexts.Own(language);
        return isPlural ? texts?.GetString("Roles-" + kind) : texts?.GetString("Role-" + kind);
    }
}
