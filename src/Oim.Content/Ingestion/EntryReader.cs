using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Kinds;
using Oim.Content.Markup;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>One page while it is read: what a kind asks its keys of and gives its rows to.</summary>
public sealed class EntryReader
{
    private readonly PageReading reading;
    private readonly Original? original;

    internal EntryReader(
        PageReading reading,
        ContentPath path,
        HeaderMap header,
        SiteSettings settings,
        string body,
        int bodyLine,
        IReadOnlyList<CompanionText> companions,
        Original? original
    )
    {
        (this.reading, this.original) = (reading, original);
        (Path, Settings, Body, BodyLine, Companions) = (path, settings, body, bodyLine, companions);
        Header = new(header, (rule, at, arguments) => reading.Problems.Add(new(rule, path.File, at, arguments)));
    }

    public ContentPath Path { get; }

    public SiteSettings Settings { get; }

    /// <summary>The entry as far as it is known: the header's common keys are read before the kind's.</summary>
    public Entry Entry { get; internal set; } = null!;

    /// <summary>The Markdown after the header. A kind that reads a part of it into rows takes that part away.</summary>
    public string Body { get; set; }

    /// <summary>The line of the file on which <see cref="Body"/> starts.</summary>
    public int BodyLine { get; set; }

    /// <summary>Files such as agenda.md that belong to this page.</summary>
    public IReadOnlyList<CompanionText> Companions { get; }

    public HeaderReader Header { get; }

    /// <summary>
    /// The Markdown of the page that this one translates, for a kind that takes a part of it; null where there is none. What is wrong with
    /// it is told there.
    /// </summary>
    public CompanionText? OriginalText()
    {
        if (original?.Open() is not { IsText: true } source) return null;
        reading.Inherited.Add(original.Path.File);
        return new("", original.Path.File, original.Language, source.Body, source.BodyLine, 0) { Folder = original.Path.Folder };
    }

    private bool HasTypography => Header.Get(CommonKeys.Typography) != false;

    public T? Get<T>(Key<T> key) => Header.Get(key);

    /// <summary>A text to be shown: its typography is put right.</summary>
    public string? GetText(Key<string?> key) => Typeset(Header.Get(key), Header.PlaceOf(key).File);

    /// <summary>Puts a text's typography right, unless the page asks to be left as it is typed.</summary>
    /// <param name="file">The file it is written in, when that is a companion or the original of a translation.</param>
    public string? Typeset(string? text, string? file = null) =>
        text is null || !HasTypography ? text : Locales.Of(LanguageOf(file)).Typography.Apply(text);

    /// <summary>The language the page is written in.</summary>
    public string Language => Path.Language ?? Settings.DefaultLanguage;

    /// <summary>The language of one of the page's files, or of the original that a value is taken from.</summary>
    internal string LanguageOf(string? file) =>
        file is null ? Language
        : file == original?.Path.File ? original.Language
        : Companion(file)?.Language ?? Language;

    private string FolderOf(string? file) =>
        file is null || file == Path.File ? Path.Folder
        : file == original?.Path.File ? original.Path.Folder
        : Companion(file)?.Folder ?? Path.Folder;

    private CompanionText? Companion(string file) =>
        Companions.SelectMany(one => new[] { one, one.Original }).FirstOrDefault(one => one?.File == file);

    /// <summary>The value of a key this page cannot do without; its absence is reported.</summary>
    public T? Require<T>(Key<T> key)
    {
        var value = Header.Get(key);
        if (value is null && !Sharpen(key))
            Report(HeaderRules.Required, Header.Has(key) ? Header.PlaceOf(key) : Position.Start, key.Name, key.Description);
        return value;
    }

    /// <summary>A date that cannot be read is an error where the page needs it. False when there is no such date.</summary>
    internal bool Sharpen(Key key)
    {
        if (!Header.Has(key)) return false;
        var at = Header.PlaceOf(key);
        if (reading.Problems.Find(problem => problem.Rule == HeaderRules.UnreadableDate && problem.At == at) is { } unreadable)
        {
            reading.Problems.RemoveAll(problem => problem.Rule == HeaderRules.UnreadableDate && problem.At == at);
            Report(HeaderRules.BadDate, at, [.. unreadable.Arguments]);
            return true;
        }

        return reading.Problems.Exists(problem => problem.Rule.Severity == Severity.Error && problem.At == at);
    }

    public void Report(DiagnosticRule rule, Position at, params string[] arguments) => Header.Report(rule, at, arguments);

    /// <summary>Reports at a place in a companion file.</summary>
    public void ReportIn(string file, DiagnosticRule rule, Position at, params string[] arguments) =>
        reading.Problems.Add(new(rule, file, at, arguments));

    /// <summary>Stores a row with the entry.</summary>
    public void Add(EntryRow row) => reading.Rows.Add(row);

    /// <summary>The page changes by itself at this instant.</summary>
    public void ChangesAt(DateTimeOffset instant) => reading.Rows.Add(new ScheduledChange { At = instant });

    /// <summary>Words the page is found by that are not in its text: names, places.</summary>
    public void FindBy(params IEnumerable<string?> words) => reading.SearchWords.AddRange(words.OfType<string>());

    /// <summary>Files the page under a theme or a country.</summary>
    /// <param name="sortedAs">See <see cref="Term.SortedAs"/>.</param>
    public void File(string taxonomy, string label, string? sortedAs = null)
    {
        var isTheme = taxonomy == Term.Theme;
        var slug = isTheme ? Settings.Themes.SlugOf(label) : Slug.Of(label);
        if (isTheme) label = Settings.Themes.NameOf(label, Language);
        else if (taxonomy == Term.Country) FindBy(Settings.Countries.OwnNames(label, Language));
        if (!reading.Rows.OfType<Term>().Any(term => term.Taxonomy == taxonomy && term.Slug == slug))
            reading.Rows.Add(new Term { Taxonomy = taxonomy, Slug = slug, Label = label, SortedAs = sortedAs });
    }

    /// <summary>A country, by its code or its name, as it is stored: the code; null, and reported, when there is no such country.</summary>
    public string? Country(string code, Position at) => Header.Country(code, at, Language);

    /// <summary>
    /// Remembers that the page points at a file or page; the answer is what to show it by (see <see cref="ContentAddress"/>).
    /// </summary>
    /// <param name="file">The file it is written in, when that is a companion.</param>
    /// <param name="field">The key by which this page names another, which then leads back.</param>
    public string Refer(ReferenceUse use, string target, string label, Position at, string? file = null, string? field = null)
    {
        // A value that is inherited means what it means where it is written.
        var writtenIn = at.File ?? file ?? Path.File;
        var (nature, path, fragment) = ContentAddress.Read(target, FolderOf(writtenIn));
        if (nature == ContentAddress.Nature.Elsewhere)
        {
            if (use == ReferenceUse.Image) ReportIn(writtenIn, MarkupRules.ForeignImage, at, target);
            return target;
        }

        if (nature != ContentAddress.Nature.Content)
        {
            ReportIn(
                writtenIn,
                nature == ContentAddress.Nature.Unsafe ? MarkupRules.UnsafeLink : MarkupRules.LinkOutside,
                at,
                target
            );
            return "";
        }

        reading.Rows.Add(
            new Reference
            {
                Use = use,
                Target = path,
                Fragment = fragment,
                Label = label,
                Field = field,
                File = writtenIn,
                Line = at.Line,
                Column = at.Column,
            }
        );
        return ContentAddress.Write(path, fragment);
    }

    /// <summary>
    /// Remembers that a key names another page: by a file's path, as links do, or by a content path from the root, as navigation.yml does.
    /// </summary>
    public string ReferToPage(string path, Position at, string field)
    {
        var isFromRoot =
            path is not (['.', ..] or ['/', ..])
            && path.Contains('/', StringComparison.Ordinal)
            && !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            && !ContentAddress.IsAbsolute(path);
        var target = isFromRoot ? "/" + path : path;
        return Refer(ReferenceUse.Link, target, path, at, field: field);
    }

    /// <summary>Reads a piece of Markdown of this page, or of one of its companions.</summary>
    /// <param name="lineStarts">Where its lines start in the file, when they are not the whole lines from the first on.</param>
    public RenderedMarkdown Markdown(string text, int firstLine, string? file = null, IReadOnlyList<Position>? lineStarts = null)
    {
        var rendered = MarkdownReader.Read(
            text,
            new(
                file ?? Path.File,
                FolderOf(file),
                LanguageOf(file),
                firstLine,
                Entry.Title.Length == 0 ? null : Entry.Title,
                (rule, at, arguments) => reading.Problems.Add(new(rule, file ?? Path.File, at, arguments)),
                HasTypography,
                file is null && firstLine == BodyLine ? Path.Key : null
            )
            {
                LineStarts = lineStarts,
                AsksForCredit = Settings.CreditIsRequired,
            }
        );
        foreach (var reference in rendered.References)
            reading.Rows.Add(
                new Reference
                {
                    Use = reference.Use,
                    Target = reference.Target,
                    Fragment = reference.Fragment,
                    Label = reference.Label,
                    File = file ?? Path.File,
                    Line = reference.At.Line,
                    Column = reference.At.Column,
                }
            );
        return rendered;
    }
}
