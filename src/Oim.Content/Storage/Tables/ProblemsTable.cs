using Oim.Content.Diagnostics;
using Oim.Content.Kinds;

namespace Oim.Content.Storage.Tables;

/// <summary>The stored diagnostics: those of reading a file, and those of comparing it with the others.</summary>
public sealed class ProblemsTable
{
    private readonly Statements statements;
    private readonly RowChanges rows;

    internal ProblemsTable(Statements statements, RowChanges rows) => (this.statements, this.rows) = (statements, rows);

    /// <summary>Replaces the diagnostics of a file.</summary>
    public void Replace(string file, ProblemSource source, IEnumerable<Diagnostic> problems)
    {
        rows.Note(RowKind.Problems, file);
        statements.Execute("DELETE FROM problem WHERE File = @0 AND Source = @1", file, (int)source);
        foreach (var problem in problems) Add(problem, source);
    }

    /// <summary>Replaces those of all files.</summary>
    public void ReplaceAll(ProblemSource source, IEnumerable<Diagnostic> problems)
    {
        foreach (var row in statements.Query("SELECT DISTINCT File FROM problem WHERE Source = @0", (int)source))
            rows.Note(RowKind.Problems, row.GetString(0));
        statements.Execute("DELETE FROM problem WHERE Source = @0", (int)source);
        foreach (var problem in problems) Add(problem, source);
    }

    private void Add(Diagnostic problem, ProblemSource source)
    {
        rows.Note(RowKind.Problems, problem.File);
        Insert(problem, source);
    }

    private void Insert(Diagnostic problem, ProblemSource source) => statements.Insert(new Problem
    {
        File = problem.File,
        Code = problem.Rule.Code,
        Line = problem.At.Line,
        Column = problem.At.Column,
        Arguments = problem.Arguments,
        Source = source,
    });

    public void RemoveOf(string file)
    {
        rows.Note(RowKind.Problems, file);
        statements.Execute("DELETE FROM problem WHERE File = @0", file);
    }

    /// <summary>Removes those of files that are gone.</summary>
    public void RemoveOfUnknownFiles()
    {
        const string unknown = "File NOT IN (SELECT Path FROM source)";
        foreach (var row in statements.Query($"SELECT DISTINCT File FROM problem WHERE {unknown}"))
            rows.Note(RowKind.Problems, row.GetString(0));
        statements.Execute($"DELETE FROM problem WHERE {unknown}");
    }

    /// <summary>How many there are of each severity, without those a page silences.</summary>
    public IReadOnlyDictionary<Severity, int> Count(RuleBook rules) =>
        statements
            .Query(
                "SELECT Code, CAST(sum(Several) AS INTEGER) FROM (SELECT Code, count(*) AS Several FROM problem GROUP BY Code UNION ALL "
                    + "SELECT s.Code, -count(*) FROM (SELECT DISTINCT EntryId, Code FROM silence) s JOIN entry e ON e.Id = s.EntryId "
                    + "JOIN problem p ON p.File = e.File AND p.Code = s.Code GROUP BY s.Code) counts GROUP BY Code"
            )
            .Select(row => (rules.Find(row.GetString(0))?.Severity, Count: row.GetInt32(1)))
            .Where(code => code.Severity is not null)
            .GroupBy(code => code.Severity!.Value)
            .ToDictionary(severity => severity.Key, severity => severity.Sum(code => code.Count));
}
