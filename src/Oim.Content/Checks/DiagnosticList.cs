using Oim.Content.Diagnostics;
using Oim.Content.Kinds.Declared;
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

    /// <summary>A key that nothing declares is as a rule on all pages of a folder: the first of them tells of it.</summary>
    private static IReadOnlyList<Diagnostic> OnceAFolder(IReadOnlyList<Diagnostic> sorted)
    {
        var told = new HashSet<(string Folder, string Key)>();
        return
        [
            .. sorted.Where(problem =>
                problem.Rule != DeclarationRules.UndeclaredKey
                || told.Add((ContentPath.ParentOf(problem.File), problem.Arguments[0].ToLowerInvariant()))
            ),
        ];
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
