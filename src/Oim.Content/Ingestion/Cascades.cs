using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>One problem, one message: what only follows from another problem of the file is not said.</summary>
internal static class Cascades
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

    public static void Remove(List<Diagnostic> problems)
    {
        if (problems.Count < 2)
            return;
        if (problems.Exists(problem => NoHeader.Contains(problem.Rule.Code)))
            problems.RemoveAll(problem => problem.Rule == HeaderRules.NoTitle);
        // A title that is a list is wrong, and not missing too.
        if (problems.Exists(problem => problem.Rule == HeaderRules.WrongForm && problem.Arguments[0] == CommonKeys.Title.Name))
            problems.RemoveAll(problem => problem.Rule == HeaderRules.NoTitle);
        // A value that is nothing at all needs no quotes either.
        problems.RemoveAll(mended =>
            mended.Rule == HeaderRules.Mended
            && problems.Exists(problem =>
                problem.At.Line == mended.At.Line
                && (
                    problem.Rule == HeaderRules.UnreadableDate
                    || problem.Rule == HeaderRules.BadDate
                    || problem.Rule == HeaderRules.WrongForm
                )
            )
        );
    }
}
