using Oim.Content.Kinds;
using Oim.Content.Settings;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>
/// The checks that compare files with one another. Each is computed from what the generation holds. Links are many, so those are looked at
/// again whose answer may be another one: the tables themselves note what they change (<see cref="Storage.Tables.LinkChanges"/>). Addresses
/// and menus are looked at whole.
/// </summary>
/// <param name="before">The addresses of the generation before.</param>
internal sealed class Checker(
    KindList kinds,
    GenerationWriter writer,
    AddressTable before,
    AddressTable addresses,
    Func<string, bool> isSystemAddress,
    DateTimeOffset now
)
{
    public void Check()
    {
        // An old address leads to its page only while that page has an address of its own.
        foreach (var id in before.Shadowed.Except(addresses.Shadowed).Concat(addresses.Shadowed.Except(before.Shadowed)))
            writer.Pages.NoteLinksTo(id);
        var links = new LinkCheck(addresses, kinds, isSystemAddress);
        foreach (var file in FilesToCheck()) writer.Problems.Replace(file, ProblemSource.Links, links.Check(writer, file).ToList());
        writer.LinkChanges.Clear();

        if (addresses != before)
            writer.Problems.ReplaceAll(
                ProblemSource.Addresses,
                AddressCheck.Check(addresses, writer.Settings.ForeignRedirections, isSystemAddress)
            );
        // A page that is written again has lost its mark.
        if (addresses != before || addresses.Shadowed.Count > 0) writer.Pages.SetShadowed(addresses.Shadowed);

        writer.Problems.ReplaceAll(ProblemSource.Kinds, DeclarationCheck.Check(writer.Settings.Declarations, kinds));

        var menus = new NavigationCheck(addresses, isSystemAddress, now);
        foreach (var (file, navigation) in writer.Settings.Navigations)
            writer.Problems.Replace(file, ProblemSource.Menus, menus.Check(file, navigation.Links(), writer.Settings.LanguageOf(file)));
        var site = writer.Settings.Site;
        MenuLink[] banner = site.Banner?.Link is { } link ? [link] : [];
        writer.Problems.Replace(SiteSettings.File, ProblemSource.Menus, menus.Check(SiteSettings.File, banner, site.DefaultLanguage));
    }

    private HashSet<string> FilesToCheck()
    {
        var changes = writer.LinkChanges;
        var files = changes.Files.ToHashSet(StringComparer.Ordinal);
        // After a first or a large ingestion, asking for each name would cost more than looking at every link.
        if (changes.AreAll || changes.Names.Count > writer.Pages.Count) return [.. files, .. writer.Pages.FilesWithLinks()];
        foreach (var name in changes.Names) files.UnionWith(writer.Pages.FilesReferringTo(name));
        foreach (var name in changes.Anchors) files.UnionWith(writer.Pages.FilesReferringTo(name, withAnchor: true));
        return files;
    }
}
