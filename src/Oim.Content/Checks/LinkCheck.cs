using Oim.Content.Diagnostics;
using Oim.Content.Kinds;
using Oim.Content.Markup;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Links and files that lead nowhere, and anchors that are not on the page a link leads to.</summary>
internal sealed class LinkCheck(AddressTable addresses, KindList kinds, Func<string, bool> isSystemAddress)
{
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
            yield return new(rule, file, at, target);
        }

        foreach (var (page, fragment, target, at) in anchors)
            if (AnchorCheck.Missing(writer, kinds, page, fragment) is { } cure)
                yield return new(CheckRules.DeadAnchor, file, at, fragment, "/" + target, cure);
    }
}
