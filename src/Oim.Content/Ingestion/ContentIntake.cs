using System.Collections.Immutable;
using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>
/// From changed files to what the tables hold and what is told of it. Start reading here: each stage of the way is one call. Reading is
/// parallel, and a file with errors keeps the last good version of its page.
/// </summary>
/// <param name="problems">What is told of the folder itself.</param>
/// <param name="wholeFolder">All of it was compared, not some files.</param>
internal sealed class ContentIntake(
    GenerationWriter writer,
    ContentFolder folder,
    ChangeSet changes,
    List<Diagnostic> problems,
    bool wholeFolder
)
{
    /// <summary>Long for the largest text, even on a busy machine.</summary>
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(30);

    /// <param name="before">The addresses that are published.</param>
    /// <param name="isSystemAddress">Addresses the site itself answers (search, site map), which links may lead to.</param>
    /// <returns>The addresses that are to be published.</returns>
    public AddressTable TakeIn(
        AddressTable before,
        Func<string, SiteSettings, bool> isSystemAddress,
        DateTimeOffset now,
        Action<IngestProgress>? progress
    )
    {
        var isFirst = writer.Files.Sources.Count == 0 && writer.Moves.Departures().Count == 0;
        var settingsChanged = SettingsIntake.Apply(writer, changes, problems);
        var (settings, kinds) = (writer.Settings.Site, writer.Kinds);
        // A first reading is taken in while it goes on: what it brings is none of what was known before.
        var view = new FileView(isFirst ? ImmutableDictionary<string, Source>.Empty : writer.Files.Sources, settings, folder, changes);
        var names = new AddressNames(view, settings);
        var translationKeys = new TranslationKeys(changes, isFirst ? null : writer.Files, kinds.Keys);
        var originals = new Originals(view, settings, translationKeys, kinds.Keys);
        var stale = StaleFiles.After(changes, writer, view, names, originals, kinds, settingsChanged);
        var sections = new SectionTree(settings.DefaultLanguage, view.IndexOf, names, kinds.Keys, path =>
            view.Known(path)?.Section
        );
        var readings = Read(stale.Pages, new(kinds, settings, sections, view, originals, writer.IsSearched), progress);
        if (!isFirst) readings = Moved([.. readings]);

        using var taking = IngestTrace.Stage("take in");
        var folders = new StaleFolders();
        var intake = new PageIntake(writer, folders);
        foreach (var path in changes.Gone) intake.Remove(path);
        foreach (var reading in readings) intake.Take(reading);
        AssetIntake.Apply(writer, changes, sections, stale.AddressesOfFolders, problems);
        // They are named after the site or lie below a folder that moved, without a page having changed.
        if (settingsChanged || stale.AddressesOfFolders) folders.Add(writer.Pages.ImpliedFolders);
        ImpliedSections.Apply(writer, sections, kinds, folders);
        if (wholeFolder) writer.Problems.RemoveOfUnknownFiles();
        foreach (var path in changes.Absent) writer.Problems.RemoveOf(path);
        foreach (var group in problems.GroupBy(problem => problem.File, StringComparer.Ordinal))
            writer.Problems.Replace(group.Key, ProblemSource.Reading, group);

        var addresses = writer.ToAddressTable(before);
        taking?.Stop();
        using var checking = IngestTrace.Stage("check");
        new Checker(kinds, writer, before, addresses, address => isSystemAddress(address, settings), now).Check();
        return addresses;
    }

    /// <summary>The readings once moves among them are recognised, those that leave no page first.</summary>
    private IEnumerable<PageReading> Moved(List<PageReading> readings)
    {
        new MoveRecognition(writer).Recognise(changes, readings);
        return readings.OrderBy(reading => reading.Entry is not null);
    }

    /// <summary>In the order of their paths, each when it is asked for.</summary>
    private static IEnumerable<PageReading> Read(
        IReadOnlyCollection<SourceFile> pages,
        PageReader reader,
        Action<IngestProgress>? progress
    )
    {
        using var stage = IngestTrace.Stage("read");
        var done = 0;
        var inOrder = pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToList();
        foreach (var reading in new ParallelReading(reader.Read, LongestReading).Read(inOrder))
        {
            yield return reading;
            progress?.Invoke(new(++done, pages.Count));
        }
    }
}
