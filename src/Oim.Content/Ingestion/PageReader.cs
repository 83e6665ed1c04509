using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Kinds;
using Oim.Content.Search;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Search.Indexing;

namespace Oim.Content.Ingestion;

/// <summary>
/// Reads one Markdown file, step by step, into a <see cref="PageReading"/>. It touches nothing but the file, so pages are read in parallel.
/// </summary>
/// <param name="isSearched">Whether words for the search are read too, so that the one writer need not.</param>
internal sealed class PageReader(
    KindList kinds,
    SiteSettings settings,
    SectionTree sections,
    FileView view,
    Originals originals,
    bool isSearched
)
{
    private readonly CompanionFiles companionFiles = new(kinds, settings, sections, view, originals);
    private readonly WholeHeader wholeHeader = new(sections, settings);

    /// <summary>Whatever a file holds, the others are read.</summary>
    public PageReading Read(SourceFile file)
    {
        try
        {
            var reading = ReadOne(file);
            reading.SettleInherited();
            reading.DedupeProblems();
            // These may be the bytes of another time than the one the file was seen with: the next look reads it again.
            if (!file.IsAsSeen) reading.Hash = "";
            return reading;
        }
        catch (Exception error)
        {
            var failed = new PageReading(file);
            failed.Problems.Add(new(SourceRules.Failed, file.Path, Position.Start, $"{error.GetType().Name}: {error.Message}"));
            return failed;
        }
    }

    private PageReading ReadOne(SourceFile file)
    {
        var source = PageSource.Read(file, kinds.Keys);
        var reading = new PageReading(file)
        {
            Hash = source.Hash,
            HeaderDigest = source.HeaderDigest,
            TranslationKey = TranslationKeys.In(source.Header),
        };
        if (!source.IsText)
        {
            reading.Problems.AddRange(source.Problems);
            return reading;
        }

        var path = ContentPath.Parse(file.Path, settings.Languages, settings.DefaultLanguage);
        var language = path.Language ?? settings.DefaultLanguage;
        if (companionFiles.Holds(path, language, reading.Problems)) return reading;

        reading.Problems.AddRange(source.Problems);
        if (source.Header is not { } header) return reading;
        reading.Section = path.IsIndex ? SectionTree.PassedOn(header) : "";

        var original = originals.Of(path);
        var (whole, kind) = wholeHeader.Of(header, path, original, KindOf, reading);
        ContentKind KindOf(HeaderMap said) => NamedKinds.KindOf(said, kinds, file.Path, reading.Problems);
        // A programme in the text is its translations' too.
        if (kind.Companions.Count > 0) reading.HeaderDigest = source.WholeDigest;
        var companions = companionFiles.Read(path, kind, original, reading);
        var files = companions.Concat(companions.Select(companion => companion.Original).OfType<CompanionText>()).ToList();
        var page = new EntryReader(reading, path, whole, settings, source.Body, source.BodyLine, companions, original);

        reading.Rows.Add(new EntryFile { Path = file.Path, Role = EntryFile.Page });
        reading.Rows.AddRange(files.Select(companion => new EntryFile { Path = companion.File, Role = companion.Name }));
        var part = path.Key.Length == 0 ? "" : sections.PartOf(path.Key);
        page.Entry = EntryHeader.Read(page, kind, language, sections.Of(path, language), part);
        reading.Translates = page.Get(CommonKeys.Translates) is { } digests ? string.Join(' ', digests) : null;
        SilenceReader.Read(page, kinds.Rules);
        if (path.IsIndex && kind == kinds.Default)
        {
            page.Entry.Lists = NamedKinds.ListsOf(page, kinds);
            // What a section gathers is shown in the place of what stands in it.
            if (page.Entry.Lists.Count == 0) page.Entry.ListKind = sections.Of(path.Key, language).KindBelow(kinds)?.Name;
        }

        kind.Read(page);
        ReadBody(page);
        UndeclaredKeys.Report(page, kind, kinds);
        EntryHeader.Finish(page);
        reading.Rows.AddRange(EntryFile.Of(reading.Rows.OfType<Reference>()).ToList());
        page.Entry.ModifiedAt = new DateTimeOffset(
            files.Select(companion => companion.Modified).Append(file.Modified).Max(),
            TimeSpan.Zero
        );
        reading.Entry = page.Entry;
        if (isSearched)
            reading.Words = DocumentWords.Of(EntryDocument.Of(page.Entry, reading.SearchWords, reading.Rows.OfType<Term>(), kind.IsTimely));
        return reading;
    }

    private static void ReadBody(EntryReader page)
    {
        var rendered = page.Markdown(page.Body, page.BodyLine);
        page.Entry.Html = rendered.Html;
        page.Entry.Text = rendered.Text;
        page.Entry.Outline = rendered.Outline;
        if (page.Entry.Title.Length == 0)
        {
            page.Entry.Title = rendered.FirstHeading ?? Titles.FromFileName(page.Path, page.Settings);
            if (rendered.FirstHeading is null) page.Report(HeaderRules.NoTitle, Position.Start, page.Entry.Title);
        }

        // A lead that says the title again says nothing.
        if (page.Entry.HasOwnSummary && Slug.Of(page.Entry.Summary) == Slug.Of(page.Entry.Title))
            (page.Entry.Summary, page.Entry.HasOwnSummary) = ("", false);
        if (page.Entry.Summary.Length == 0) page.Entry.Summary = Titles.Shorten(rendered.FirstParagraph ?? "");
    }
}
