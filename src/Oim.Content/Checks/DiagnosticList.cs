using Oim.Content.Diagnostics;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Every diagnostic of the content, but those a page silences.</summary>
public static class DiagnosticList
{
    /// <param name="more">What somebody who has looked at the files themselves has found.</param>
    public static IReadOnlyList<Diagnostic> Of(ContentStore store, IEnumerable<Diagnostic>? more = null)
    {
        using var content = store.Read();
        return OnceAFolder(Spoken(content, Stored(content, content.Problems).Concat(WholeSiteChecks.Find(content)).Concat(more ?? [])));
    }

    /// <summary>See <see cref="DiagnosticRule.IsOfFolder"/>.</summary>
    private static IReadOnlyList<Diagnostic> OnceAFolder(IReadOnlyList<Diagnostic> sorted)
    {
        var alike = sorted.Where(IsOfFolder).ToLookup(OfFolder, problem => problem.File);
        return
        [
            .. sorted
                .Where(problem => !IsOfFolder(problem) || alike[OfFolder(problem)].First() == problem.File)
                .Select(problem => IsOfFolder(problem) ? WithOthers(problem, alike[OfFolder(problem)].Distinct().Count() - 1) : problem),
        ];
    }

    private static bool IsOfFolder(Diagnostic problem) => problem.Rule.IsOfFolder && SourceFile.IsMarkdownName(problem.File);

    private static (DiagnosticRule, string, string) OfFolder(Diagnostic problem) =>
        (problem.Rule, ContentPath.ParentOf(problem.File), problem.Arguments[0].ToLowerInvariant());

    /// <summary>The last argument of such a rule says where else the key is.</summary>
    private static Diagnostic WithOthers(Diagnostic problem, int count)
    {
        if (count == 0) return problem;
        var (french, english) = (Counted.French(count, "autre page", "autres pages"), Counted.English(count, "other page"));
        var others = Wording.Phrase($" (et dans {french} du dossier)", $" (and in {english} of the folder)");
        return problem with { Arguments = [.. problem.Arguments.SkipLast(1), others] };
    }

    /// <summary>Those of some files, but for what only a look at all pages tells, which takes longer.</summary>
    public static IReadOnlyList<Diagnostic> Of(ContentStore store, IReadOnlyCollection<string> files)
    {
        using var content = store.Read();
        return Of(content, files);
    }

    /// <summary>The same, for one who reads already.</summary>
    public static IReadOnlyList<Diagnostic> Of(ContentDbContext content, IReadOnlyCollection<string> files) =>
        Spoken(content, Stored(content, content.Problems.Where(problem => files.Contains(problem.File))));

    /// <summary>What only a look at all pages tells of some files.</summary>
    public static IReadOnlyList<Diagnostic> OfWholeSite(ContentStore store, IReadOnlyCollection<string> files)
    {
        using var content = store.Read();
        return Spoken(content, WholeSiteChecks.Find(content).Where(diagnostic => files.Contains(diagnostic.File)));
    }

    private static IEnumerable<Diagnostic> Stored(ContentDbContext content, IQueryable<Problem> problems) =>
        problems
            .AsEnumerable()
            .Select(problem =>
                content.Kinds.Rules.Find(problem.Code) is { } rule
                    ? PathCure.Complete(
                        new(rule, problem.File, new(problem.Line, problem.Column), problem.Arguments),
                        content.Generation.Addresses
                    )
                    : null
            )
            .OfType<Diagnostic>();

    private static IReadOnlyList<Diagnostic> Spoken(ContentDbContext content, IEnumerable<Diagnostic> found)
    {
        var silenced = content
            .Set<Silence>()
            .Join(content.Entries, silence => silence.EntryId, entry => entry.Id, (silence, entry) => new { entry.File, silence.Code })
            .AsEnumerable()
            .Select(silence => (silence.File ?? "", silence.Code))
            .ToHashSet();
        return Sorted(found.Where(diagnostic => !silenced.Contains((diagnostic.File, diagnostic.Rule.Code))));
    }

    /// <summary>In order of file, place and code, each once.</summary>
    public static IReadOnlyList<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .DistinctBy(diagnostic => (diagnostic.File, diagnostic.At, diagnostic.Rule.Code, string.Join('\n', diagnostic.Arguments)))
                .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.At)
                .ThenBy(diagnostic => diagnostic.Rule.Code, StringComparer.Ordinal),
        ];
}
