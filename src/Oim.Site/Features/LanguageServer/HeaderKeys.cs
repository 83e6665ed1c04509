using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Features.LanguageServer;

/// <summary>The keys that a place of a header may have: the very definitions that the reader uses.</summary>
internal sealed class HeaderKeys(Func<KindList> kinds, Func<ContentStore?> store)
{
    /// <summary>The kind's own keys come first: they are what is looked for.</summary>
    public IReadOnlyList<Key> Top(OpenDocument document, HeaderZone zone)
    {
        if (document.Path == SiteSettings.File) return SiteSettingsReader.Known;
        if (Declarations.IsFile(document.Path)) return DeclarationKeys.All;
        if (document.IsSettings) return Navigation.IsFile(document.Path) ? NavigationReader.Known : [];
        return [.. KindOf(document, zone).Keys, .. CommonKeys.All];
    }

    /// <summary>The keys below others; none below a key whose value is no map.</summary>
    public IReadOnlyList<Key> Below(IReadOnlyList<Key> top, IEnumerable<string> above)
    {
        var keys = top;
        IReadOnlyList<Key>? named = null;
        foreach (var name in above)
        {
            // Below such a key stands a name that the editor chooses, and below that the keys.
            if (named is not null)
            {
                (keys, named) = (named, null);
                continue;
            }

            if (Find(keys, name) is not { } key) return [];
            named = (key.Shape as KeyShape.Named)?.Inside;
            keys = key switch
            {
                { Shape: KeyShape.Maps maps } => maps.Inside,
                { Shape: KeyShape.Anything { Inside.Count: > 0 } any } => any.Inside,
                _ when key.Values == ValueSet.Keys =>
                [
                    .. top.Concat(kinds().SelectMany(kind => kind.Keys)).DistinctBy(known => known.Name, StringComparer.Ordinal),
                ],
                _ => [],
            };
        }

        return keys;
    }

    public static Key? Find(IEnumerable<Key> keys, string name) =>
        keys.FirstOrDefault(key => Names(key).Contains(name, StringComparer.OrdinalIgnoreCase));

    public static IEnumerable<string> Names(Key key) => key.Aliases.Prepend(key.Name);

    /// <summary>What the header says, or the folder it stands in.</summary>
    private ContentKind KindOf(OpenDocument document, HeaderZone zone)
    {
        if (zone.ValueOf(CommonKeys.Kind.Name) is { Length: > 0 } written && kinds().Find(written.Trim('"', '\'')) is { } kind) return kind;
        if (store() is not { } known) return kinds().Default;
        using var content = known.Read();
        var own = content.Entries.Where(entry => entry.File == document.Path).Select(entry => entry.Kind).FirstOrDefault();
        return kinds().Of(own ?? KindOfFolder(known.Current, document.Path) ?? "");
    }

    /// <summary>Of a page that has not been read yet: what the sections above it hold.</summary>
    private static string? KindOfFolder(Generation content, string path) =>
        content
            .Addresses.Above(path, content.Settings.DefaultLanguage, new(DateTimeOffset.UtcNow, WithDrafts: true))
            .LastOrDefault(section => section.ListKind is not null)
            ?.ListKind;
}
