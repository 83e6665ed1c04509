using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Search.Indexing;

namespace Oim.Content.Ingestion;

/// <summary>Everything one file became: ready to be stored.</summary>
public sealed class PageReading(SourceFile file)
{
    private static readonly HashSet<string> NoHeader =
    [
        SourceRules.Empty.Code,
        HeaderRules.ForeignFormat.Code,
        HeaderRules.NotClosed.Code,
        HeaderRules.NotOpened.Code,
        HeaderRules.NoFences.Code,
        HeaderRules.Syntax.Code,
    ];

    public SourceFile File { get; } = file;

    /// <summary>SHA-256 of the bytes; empty where they may not be those of the file as it was seen.</summary>
    public string Hash { get; set; } = "";

    /// <summary>See <see cref="Source.Section"/>.</summary>
    public string? Section { get; set; }

    /// <summary>See <see cref="Source.Header"/>.</summary>
    public string? HeaderDigest { get; set; }

    /// <summary>See <see cref="Source.TranslationKey"/>.</summary>
    public string? TranslationKey { get; set; }

    /// <summary>See <see cref="Source.Translates"/>.</summary>
    public string? Translates { get; set; }

    /// <summary>What the page takes from its original has errors, which are told there.</summary>
    public bool InheritsErrors { get; set; }

    /// <summary>Files of the original that are read with this page too: what is wrong with them is told with the original.</summary>
    public HashSet<string> Inherited { get; } = new(StringComparer.Ordinal);

    /// <summary>Null when no page can be made of the file: it is unreadable, or it belongs to another page.</summary>
    public Entry? Entry { get; set; }

    public List<EntryRow> Rows { get; } = [];

    public List<string> SearchWords { get; } = [];

    /// <summary>All words that the page is found by; null where nobody searches.</summary>
    public DocumentWords? Words { get; set; }

    public List<Diagnostic> Problems { get; } = [];

    public bool HasErrors => InheritsErrors || Problems.Exists(problem => problem.Rule.Severity == Severity.Error);

    /// <summary>
    /// What is wrong with an inherited value is told in the original. Where it is an error, the page is kept back as if it were its own.
    /// </summary>
    public void SettleInherited()
    {
        var inherited = Problems.Where(problem => OriginOf(problem) is not null).ToList();
        if (inherited.Count == 0) return;
        Problems.RemoveAll(problem => OriginOf(problem) is not null);
        if (inherited.Find(problem => problem.Rule.Severity == Severity.Error) is not { } error) return;
        InheritsErrors = true;
        var message = Wording.Phrase(error.Message(), error.Message("en"));
        Problems.Add(
            new(TranslationRules.InheritedFault, File.Path, Position.Start, OriginOf(error)!, $"{error.At.Line}", message)
        );
    }

    private string? OriginOf(Diagnostic problem) => problem.At.File ?? (Inherited.Contains(problem.File) ? problem.File : null);

    /// <summary>One problem, one message: what only follows from another problem of the file is not said.</summary>
    public void DedupeProblems()
    {
        if (Problems.Count < 2) return;
        // A title that is a list is wrong, and not missing too.
        if (
            Problems.Exists(problem => NoHeader.Contains(problem.Rule.Code))
            || Problems.Exists(problem => problem.Rule == HeaderRules.WrongForm && problem.Arguments[0] == CommonKeys.Title.Name)
        )
            Problems.RemoveAll(problem => problem.Rule == HeaderRules.NoTitle);
        // A value that is nothing at all needs no quotes either.
        var unreadable = Problems.Where(IsOfUnreadableValue).Select(problem => problem.At.Line).ToHashSet();
        Problems.RemoveAll(problem => problem.Rule == HeaderRules.Mended && unreadable.Contains(problem.At.Line));
    }

    private static bool IsOfUnreadableValue(Diagnostic problem) =>
        problem.Rule == HeaderRules.UnreadableDate || problem.Rule == HeaderRules.BadDate || problem.Rule == HeaderRules.WrongForm;
}
