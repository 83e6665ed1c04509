using Oim.Content.Diagnostics;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>
/// What to write in the place of a path that leads nowhere. It is a guess over all names there are, so it is made when a diagnostic is told
/// and never kept with it: a name that comes or goes would make it stale.
/// </summary>
internal static class PathCure
{
    public static Diagnostic Complete(Diagnostic found, AddressTable addresses) =>
        found.Rule == CheckRules.DeadLink || found.Rule == CheckRules.MissingFile || found.Rule == CheckRules.DeadMenuLink
            ? found with { Arguments = [found.Arguments[0], For(found.Arguments[0], addresses)] }
            : found;

    private static string For(string path, AddressTable addresses) =>
        addresses.Near(path) is { } near
            ? Wording.Phrase($"vouliez-vous dire « /{near} » ?", $"did you mean “/{near}”?")
            : Wording.Phrase("vérifiez le chemin, ou retirez le lien", "check the path, or remove the link");
}
