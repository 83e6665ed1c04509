using Oim.Content.Diagnostics;
using Oim.Content.Ingestion;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Runs the checks that compare files with one another, on what a change has touched and no more.</summary>
internal sealed class Checker(GenerationWriter writer, KnownContent known, AddressTable addresses, Func<string, bool> isSystemAddress, DateTimeOffset now)
{
    public void Check(Touched touched)
    {
        var links = new LinkCheck(addresses, isSystemAddress);
        foreach (var file in FilesToCheck(touched)) writer.ReplaceProblems(file, fromReading: false, links.Check(writer, file).ToList());
        if (touched.Targets.Count == 0 && !touched.Navigation) return;

        AddressCheck.Apply(writer, addresses);
        foreach (var (file, navigation) in known.Navigations)
            writer.ReplaceProblems(file, fromReading: false, NavigationCheck.Check(file, navigation, known.LanguageOf(file), addresses, links, now));
    }

    private HashSet<string> FilesToCheck(Touched touched)
    {
        var files = touched.Files.ToHashSet(StringComparer.Ordinal);
        // After a first or a large ingestion everything is looked at anyway.
        if (files.Count >= known.PageCount) return files;
        foreach (var target in touched.Targets)
            foreach (var row in writer.Query("SELECT DISTINCT e.File FROM reference r JOIN entry e ON e.Id = r.EntryId WHERE r.Target = $0 AND e.File IS NOT NULL", target)) files.Add(row.GetString(0));
        return files;
    }
}
