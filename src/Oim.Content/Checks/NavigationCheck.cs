using Oim.Content.Diagnostics;
using Oim.Content.Settings;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Links of the menu, and of the banner, that lead to no page a visitor may see.</summary>
internal sealed class NavigationCheck(AddressTable addresses, Func<string, bool> isSystemAddress, DateTimeOffset now)
{
    public IEnumerable<Diagnostic> Check(string file, IEnumerable<MenuLink> links, string language)
    {
        foreach (var link in links.Where(link => !link.IsElsewhere && !isSystemAddress("/" + link.Target)))
        {
            var page = addresses.Written(link.Target, language);
            if (page is { Visibility.Draft: true }) yield return new(CheckRules.DraftMenuLink, file, link.At, link.Target);
            else if (page?.Visibility.At(now) != true) yield return new(CheckRules.DeadMenuLink, file, link.At, link.Target);
            else if (page.Language != language && link.Title is null)
                yield return new(CheckRules.UntranslatedEntry, file, link.At, link.Target, Wording.Language(page.Language));
        }
    }
}
