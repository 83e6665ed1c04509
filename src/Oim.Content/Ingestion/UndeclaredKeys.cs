using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>
/// Keys that the kind of a page does not have, and so are shown nowhere: told with the nearest it has, the kinds that have them, and what
/// declaring them would take.
/// </summary>
internal static class UndeclaredKeys
{
    public static void Report(EntryReader page, ContentKind kind, KindList kinds)
    {
        var known = CommonKeys.All.Concat(kind.Keys).ToList();
        page.Header.ReportUnknown(
            known,
            key =>
            {
                var (hint, cure) = (Hint(key.Name, known, kinds), Cure(key.Name, kind));
                page.Report(DeclarationRules.UndeclaredKey, key.At, key.Name, kind.Name, hint, cure, "");
            }
        );
    }

    private static string Hint(string name, IReadOnlyList<Key> known, KindList kinds)
    {
        var others = kinds.Where(kind => kind.Keys.Any(key => key.Names.Contains(name, StringComparer.OrdinalIgnoreCase))).ToList();
        if (others.Count > 0)
        {
            var names = string.Join(", ", others.Select(kind => kind.Name));
            return Wording.Phrase($" ; la connaissent : {names}", $"; known to: {names}");
        }

        return Nearest.To(name, known.SelectMany(key => key.Names), share: 2) is { } near
            ? Wording.Phrase($" ; la plus proche est « {near} »", $"; the nearest is “{near}”")
            : "";
    }

    private static string Cure(string name, ContentKind kind)
    {
        var field = $"{name}: {{ type: text, label: … }}";
        var file = $"{Declarations.Folder}{kind.Name}.yml";
        return kind is DeclaredKind
            ? Wording.Phrase($"déclarez-la dans {file}, sous « fields » : « {field} »", $"declare it in {file}, under “fields”: “{field}”")
            : Wording.Phrase(
                $"donnez à ces pages un genre qui l’ait, au besoin déclaré dans {Declarations.Folder} : « {field} »",
                $"give these pages a kind that has it, if need be declared in {Declarations.Folder}: “{field}”"
            );
    }
}
