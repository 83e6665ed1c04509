using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Puts what was read from files in the place of what they were before.</summary>
internal sealed class PageIntake(GenerationWriter writer, KnownContent known, Touched touched)
{
    public void Take(PageReading reading)
    {
        var file = reading.File;
        var before = known.Sources.GetValueOrDefault(file.Path);
        // What is not saved is not passed on, and is read again once it is.
        var source = file.Unsaved is null
            ? new Source
            {
                Path = file.Path,
                Size = file.Size,
                Modified = file.Modified,
                Hash = reading.Hash,
                Section = reading.Section ?? before?.Section,
            }
            : new Source
            {
                Path = file.Path,
                Size = file.Size,
                Modified = file.Modified,
                Hash = "",
                Section = before?.Section,
            };
        known.Sources[file.Path] = source;
        writer.Insert(source);
        writer.ReplaceProblems(file.Path, fromReading: true, []);
        foreach (var group in reading.Problems.GroupBy(problem => problem.File, StringComparer.Ordinal))
            writer.ReplaceProblems(group.Key, fromReading: true, group);

        touched.Files.Add(file.Path);
        if (reading.Entry is { } entry && !(reading.HasErrors && HasGoodVersion(file))) Publish(entry, reading);
        else if (!reading.HasErrors) RemovePage(file.Path);
    }

    public void Remove(string path)
    {
        known.Sources.Remove(path);
        writer.Execute("DELETE FROM source WHERE Path = $0", path);
        writer.Execute("DELETE FROM problem WHERE File = $0", path);
        RemovePage(path);
    }

    /// <summary>A page that has been shown without errors stays as it is until its file is right again; what is not saved is shown to nobody but its editor.</summary>
    private bool HasGoodVersion(SourceFile file) =>
        file.Unsaved is null
        && known.PageOf(file.Path) is not null
        && writer.Scalar("SELECT Flawed FROM entry WHERE File = $0", file.Path) is 0L;

    private void Publish(Entry entry, PageReading reading)
    {
        entry.Flawed = reading.HasErrors;
        var before = known.PageOf(reading.File.Path);
        var aliasesBefore = before is null ? [] : known.AliasesOf(before.EntryId);
        writer.Replace(entry, reading.Rows, reading.SearchWords);
        known.Put(entry, reading.Rows);
        if (before == known.PageOf(reading.File.Path) && aliasesBefore.SequenceEqual(known.AliasesOf(entry.Id))) return;
        if (before is not null) touched.AddPage(before, aliasesBefore);
        touched.AddPage(known.PageOf(reading.File.Path)!, known.AliasesOf(entry.Id));
    }

    private void RemovePage(string file)
    {
        if (known.PageOf(file) is not { } page) return;
        touched.AddPage(page, known.AliasesOf(page.EntryId));
        writer.Remove(page.EntryId);
        known.RemovePage(page.EntryId);
    }
}
