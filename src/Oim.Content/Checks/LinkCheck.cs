using Oim.Content.Diagnostics;
using Oim.Content.Markup;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Links and files that lead nowhere, with the nearest that would.</summary>
internal sealed class LinkCheck(AddressTable addresses, Func<string, bool> isSystemAddress)
{
    private ILookup<string, string>? byName;

    public IEnumerable<Diagnostic> Check(GenerationWriter writer, string file)
    {
        const string sql = "SELECT r.Use, r.Target, r.Line, r.Column, e.Language FROM reference r JOIN entry e ON e.Id = r.EntryId WHERE r.File = $0";
        foreach (var row in writer.Query(sql, file))
        {
            var (use, target, language) = ((ReferenceUse)row.GetInt32(0), row.GetString(1), row.GetString(4));
            if (addresses.FileAt(target) is not null) continue;
            if (use == ReferenceUse.Link && (addresses.Meant(target, language) is not null || isSystemAddress("/" + target))) continue;
            var rule = use == ReferenceUse.Link ? CheckRules.DeadLink : CheckRules.MissingFile;
            yield return new(rule, file, new(row.GetInt32(2), row.GetInt32(3)), target, Cure(target));
        }
    }

    /// <summary>What to write instead: a page or file of the same or nearly the same name.</summary>
    public string Cure(string target)
    {
        byName ??= addresses.Pages.Select(page => page.Key).Concat(addresses.FilePaths).Distinct(StringComparer.Ordinal).ToLookup(NameOf, StringComparer.OrdinalIgnoreCase);
        var name = NameOf(target);
        var near = byName[name].FirstOrDefault() ?? (Nearest.To(name, byName.Select(group => group.Key)) is { } close ? byName[close].First() : null);
        return near is null ? Wording.Phrase("vérifiez le chemin, ou retirez le lien", "check the path, or remove the link") : Wording.Phrase($"vouliez-vous dire « /{near} » ?", $"did you mean “/{near}”?");
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
