using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Puts what was read from files in the place of what they were before.</summary>
internal sealed class PageIntake(GenerationWriter writer, StaleFolders folders)
{
    public void Take(PageReading reading)
    {
        var file = reading.File;
        writer.Problems.Replace(file.Path, ProblemSource.Reading, []);
        foreach (var group in reading.Problems.GroupBy(problem => problem.File, StringComparer.Ordinal))
            writer.Problems.Replace(group.Key, ProblemSource.Reading, group);

        if (reading.Entry is { } entry && !(reading.HasErrors && HasGoodVersion(file))) Publish(entry, reading);
        else if (!reading.HasErrors) RemovePage(file.Path);
        // What is not saved is not passed on, and is read again once it is.
        var before = writer.Files.Source(file.Path);
        var isSaved = file.Unsaved is null;
        writer.Files.Put(
            new Source
            {
                Path = file.Path,
                Size = file.Size,
                Modified = file.Modified,
                Changed = file.Changed,
                Hash = isSaved ? reading.Hash : "",
                Section = isSaved ? reading.Section ?? before?.Section : before?.Section,
                Header = isSaved ? reading.HeaderDigest : before?.Header,
                Translates = isSaved ? reading.Translates : before?.Translates,
                TranslationKey = isSaved ? reading.TranslationKey : before?.TranslationKey,
                HasPage = writer.Pages.Of(file.Path) is not null,
            }
        );
    }

    public void Remove(string path)
    {
        writer.Files.Remove(path);
        writer.Problems.RemoveOf(path);
        RemovePage(path);
    }

    /// <summary>
    /// A page that has been shown without errors stays as it is until its file is right again; what is not saved is shown to nobody but
    /// its editor.
    /// </summary>
    private bool HasGoodVersion(SourceFile file) =>
        file.Unsaved is null && writer.Pages.HasGoodVersion(file.Path);

    private void Publish(Entry entry, PageReading reading)
    {
        entry.Flawed = reading.HasErrors;
        var before = writer.Pages.Of(reading.File.Path);
        writer.Pages.Replace(entry, reading.Rows, reading.SearchWords, reading.Words);
        var page = writer.Pages.Of(reading.File.Path)!;
        if (before is not null && page.IsSameClaimAs(before)) return;
        if (before is not null) folders.Add(before);
        folders.Add(page);
    }

    private void RemovePage(string file)
    {
        if (writer.Pages.Of(file) is not { } page) return;
        folders.Add(page);
        writer.Pages.Remove(page.EntryId);
    }
}
