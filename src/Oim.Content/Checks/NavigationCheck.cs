using Oim.Content.Diagnostics;
using Oim.Content.Settings;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Links of the menu that lead to no page a visitor may see.</summary>
internal static class NavigationCheck
{
    public static IEnumerable<Diagnostic> Check(
        string file,
        Navigation navigation,
        string language,
        AddressTable addresses,
        DateTimeOffset now
    )
    {
        foreach (var link in navigation.Links().Where(link => !link.IsElsewhere))
            if (addresses.Written(link.Target, language) is not { } page || !page.Visibility.At(now))
                yield return new(CheckRules.DeadMenuLink, file, link.At, link.Target);
    }
}
