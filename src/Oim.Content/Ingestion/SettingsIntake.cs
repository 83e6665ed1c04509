using System.Text.Json;
using Oim.Content.Diagnostics;
using Oim.Content.Search;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Reads site.yml and the navigation files when they change.</summary>
internal static class SettingsIntake
{
    /// <returns>Whether pages must be read again: their languages or time zone have changed.</returns>
    public static bool Apply(GenerationWriter writer, KnownContent known, ChangeSet changes, Touched touched)
    {
        var before = known.Settings;
        foreach (var path in changes.Gone.Where(known.SettingsFiles.Contains)) Forget(writer, known, path, touched);
        // site.yml first: it says which language is the default.
        foreach (var file in changes.Changed.Where(file => file.IsSettings).OrderBy(file => file.Path != SiteSettings.File))
            Read(writer, known, file, touched);
        return known.Settings.TimeZone != before.TimeZone
            || known.Settings.Name != before.Name
            || !known.Settings.Languages.SequenceEqual(before.Languages);
    }

    private static void Read(GenerationWriter writer, KnownContent known, SourceFile file, Touched touched)
    {
        var problems = new List<Diagnostic>();
        string text;
        try
        {
            var source = SourceText.Decode(file.Read());
            if (source.IsBinary) problems.Add(new(SourceRules.Binary, file.Path, Position.Start));
            if (source.OtherEncoding is { } encoding) problems.Add(new(SourceRules.NotUtf8, file.Path, Position.Start, encoding));
            text = source.Text;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            writer.ReplaceProblems(
                file.Path,
                fromReading: true,
                [new(SourceRules.Unreadable, file.Path, Position.Start, SourceRules.ReasonOf(error))]
            );
            return; // what was known stays
        }

        var row = new Source { Path = file.Path, Size = file.Size, Modified = file.Modified, Hash = "" };
        known.Sources[file.Path] = row;
        writer.Insert(row);
        object? read = null;
        if (file.Path == SiteSettings.File) read = SiteSettingsReader.Read(text, problems);
        else if (Navigation.IsFile(file.Path)) read = NavigationReader.Read(file.Path, text, known.LanguageOf(file.Path), problems);
        else if (file.Path == SynonymReader.File) read = SynonymReader.ReadGroups(text, problems);
        writer.ReplaceProblems(file.Path, fromReading: true, problems);

        // As for pages: a file with errors leaves the last good version in place; without one, what could be read of it counts.
        var isFlawed = problems.Exists(problem => problem.Rule.Severity == Severity.Error);
        // All pages are read again for these: that waits until the file is saved.
        if (file.Unsaved is not null && read is not Navigation) return;
        if (read is null || (isFlawed && known.SettingsFiles.Contains(file.Path) && !known.FlawedSettings.Contains(file.Path))) return;
        if (isFlawed) known.FlawedSettings.Add(file.Path);
        else known.FlawedSettings.Remove(file.Path);
        writer.Insert(new StoredSettings { File = file.Path, Json = JsonSerializer.Serialize(read) });
        if (read is SiteSettings settings) known.Settings = settings;
        if (read is IReadOnlyList<IReadOnlyList<string>> synonyms) known.Synonyms = new(synonyms);
        if (read is Navigation navigation) known.Navigations[file.Path] = navigation;
        known.SettingsFiles.Add(file.Path);
        touched.Navigation = true;
    }

    private static void Forget(GenerationWriter writer, KnownContent known, string path, Touched touched)
    {
        writer.Execute("DELETE FROM settings WHERE File = $0", path);
        known.SettingsFiles.Remove(path);
        known.Navigations.Remove(path);
        if (path == SiteSettings.File) known.Settings = new();
        if (path == SynonymReader.File) known.Synonyms = SynonymTable.Empty;
        touched.Navigation = true;
    }
}
