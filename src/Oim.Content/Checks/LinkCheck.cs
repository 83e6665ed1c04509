using Oim.Content.Diagnostics;
using Oim.Content.Kinds;
using Oim.Content.Markup;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Links and files that lead nowhere, with the nearest that would, and anchors that are not on the page a link leads to.</summary>
internal sealed class LinkCheck(AddressTable addresses, KindList kinds, Func<string, bool> isSystemAddress)
{
    private readonly Dictionary<string, string> cures = new(StringComparer.Ordinal);
    private ILookup<string, string>? byName;

    public IEnumerable<Diagnostic> Check(GenerationWriter writer, string file)
    {
        var anchors = new List<(PageAddress Page, string Fragment, string Target, Position At)>();
        foreach (var (reference, language) in writer.Pages.ReferencesIn(file))
        {
            var (target, at) = (reference.Target, new Position(reference.Line, reference.Column));
            if (addresses.FileAt(target) is not null) continue;
            if (reference.Use == ReferenceUse.Link)
            {
                var page = addresses.Written(target, language);
                if (page is not null && reference.Fragment is { } fragment) anchors.Add((page, fragment, target, at));
                if (page is not null || isSystemAddress("/" + target)) continue;
            }

            var rule = reference.Use == ReferenceUse.Link ? CheckRules.DeadLink : CheckRules.MissingFile;
            yield return new(rule, file, at, target, Cure(target));
        }

        foreach (var (page, fragment, target, at) in anchors)
            if (AnchorCheck.Missing(writer, kinds, page, fragment) is { } cure)
                yield return new(CheckRules.DeadAnchor, file, at, fragment, "/" + target, cure);
    }

    /// <summary>What to write instead: a page or file of the same or nearly the same name.</summary>
    public string Cure(string target)
    {
        if (cures.TryGetValue(target, out var cure))
            return cure;
        byName ??= addresses
            .Pages.Select(page => page.Key)
            .Concat(addresses.FilePaths)
            .Distinct(StringComparer.Ordinal)
            .ToLookup(NameOf, StringComparer.OrdinalIgnoreCase);
        var name = NameOf(target);
        var near = byName[name].FirstOrDefault()
            ?? (Nearest.To(name, byName.Select(group => group.Key)) is { } close ? byName[close].First() : null);
        return cures[target] = near is null
            ? Wording.Phrase("vérifiez le chemin, ou retirez le lien", "check the path, or remove the link")
            : Wording.Phrase($"vouliez-vous dire « /{near} » ?", $"did you mean “/{near}”?");
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
