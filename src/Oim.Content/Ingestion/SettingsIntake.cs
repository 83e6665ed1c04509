using Oim.Content.Diagnostics;
using Oim.Content.Kinds.Declared;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Search;

namespace Oim.Content.Ingestion;

/// <summary>Reads site.yml and the navigation files when they change.</summary>
internal static class SettingsIntake
{
    private const string MainNavigation = "navigation.yml";

    /// <param name="unread">Takes what is told of files that could not be read.</param>
    /// <returns>Whether pages must be read again: their languages, time zone, kinds or names of countries have changed.</returns>
    public static bool Apply(GenerationWriter writer, ChangeSet changes, List<Diagnostic> unread)
    {
        var (before, declared) = (writer.Settings.Site, writer.Settings.Declarations);
        foreach (var path in changes.Gone.Where(writer.Settings.Holds))
            writer.Settings.Remove(path);

        // site.yml first: it says which language is the default.
        foreach (var file in changes.Changed.Where(file => file.IsSettings).OrderBy(file => file.Path != SiteSettings.File))
            Read(writer, file, unread);
        var now = writer.Settings.Site;
        return declared != writer.Settings.Declarations
            || now.TimeZone != before.TimeZone
            || !now.Names.SequenceEqual(before.Names)
            || !now.OwnCountryWords.SequenceEqual(before.OwnCountryWords)
            || !now.Languages.SequenceEqual(before.Languages);
    }

    private static void Read(GenerationWriter writer, SourceFile file, List<Diagnostic> unread)
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
            unread.Add(SourceRules.Unread(file.Path, error));
            // What is too large stays so until it changes; anything else is tried again at each look.
            if (error is FileTooLargeException) writer.Files.Put(file);
            return; // what was known stays
        }

        writer.Files.Put(file);
        object? read = null;
        if (file.Path == SiteSettings.File) read = SiteSettingsReader.Read(text, problems);
        else if (Navigation.IsFile(file.Path))
            read = NavigationReader.Read(file.Path, text, writer.Settings.LanguageOf(file.Path), problems);
        else if (file.Path == SynonymReader.File) read = SynonymReader.ReadGroups(text, problems);
        else if (file.Path == SourceFile.Redirections) read = RedirectionReader.Read(text, problems);
        else if (Declarations.IsFile(file.Path)) read = writer.Kinds.Declare(file.Path, text, problems);
        else if (MeantBy(file.Path) is { } name)
            problems.Add(new(SourceRules.UnreadSettings, file.Path, Position.Start, name));
        writer.Problems.Replace(file.Path, ProblemSource.Reading, problems);

        // As for pages: a file with errors leaves the last good version in place; without one, what could be read of it counts.
        var isFlawed = problems.Exists(problem => problem.Rule.Severity == Severity.Error);
        // A kind of the product is the last good version of one that a site writes anew.
        if (isFlawed && read is KindDeclaration { Name: var kind } && writer.Kinds.Find(kind) is not null) return;
        // All pages are read again for these: that waits until the file is saved.
        if (file.Unsaved is not null && read is not Navigation) return;
        if (read is null || (isFlawed && writer.Settings.HasGoodVersion(file.Path))) return;
        writer.Settings.Put(file.Path, read, isFlawed);
    }

    /// <summary>What site.yaml, navigaton.en.yml, synonyms.yml should have been called; null for a name near none.</summary>
    private static string? MeantBy(string file)
    {
        var parts = file.ToLowerInvariant().Split('.');
        return Nearest.To($"{parts[0]}.yml", [SiteSettings.File, MainNavigation, SynonymReader.File]) switch
        {
            MainNavigation => string.Join('.', ["navigation", .. parts[1..^1], "yml"]),
            var name => name,
        };
    }
}
