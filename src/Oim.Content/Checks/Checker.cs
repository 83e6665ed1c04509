using Oim.Content.Diagnostics;
using Oim.Content.Ingestion;
using Oim.Content.Kinds;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Runs the checks that compare files with one another, on what a change has touched and no more.</summary>
internal sealed class Checker(
    KindList kinds,
    GenerationWriter writer,
    AddressTable addresses,
    Func<string, bool> isSystemAddress,
    DateTimeOffset now
)
{
    public void Check(Touched touched)
    {
        var links = new LinkCheck(addresses, kinds, isSystemAddress);
        foreach (var file in FilesToCheck(touched)) writer.Problems.Replace(file, fromReading: false, links.Check(writer, file).ToList());
        // A page that is written again has lost its mark and its diagnostic of before.
        if (touched.Targets.Count > 0 || addresses.Conflicts.Count + addresses.Shadowed.Count > 0)
            AddressCheck.Apply(writer, addresses, isSystemAddress);
        if (touched.Targets.Count == 0 && !touched.Navigation)
            return;
        foreach (var (file, navigation) in writer.Settings.Navigations)
            writer.Problems.Replace(
                file,
                fromReading: false,
                NavigationCheck.Check(file, navigation, writer.Settings.LanguageOf(file), addresses, links, now)
            );
    }

    private HashSet<string> FilesToCheck(Touched touched)
    {
        var files = touched.Files.ToHashSet(StringComparer.Ordinal);
        // After a first or a large ingestion everything is looked at anyway.
        if (files.Count >= writer.Pages.Count) return files;
        foreach (var target in touched.Targets)
            files.UnionWith(writer.Pages.FilesReferringTo(target));
        return files;
    }
}
