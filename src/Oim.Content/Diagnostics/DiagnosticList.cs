using Oim.Content.Storage;

namespace Oim.Content.Diagnostics;

/// <summary>The stored diagnostics, told again by their rules.</summary>
public static class DiagnosticList
{
    public static IReadOnlyList<Diagnostic> Of(ContentStore store)
    {
        using var content = store.Read();
        var found = content.Problems.AsEnumerable()
            .Select(problem => store.Kinds.Rules.Find(problem.Code) is { } rule ? new Diagnostic(rule, problem.File, new(problem.Line, problem.Column), problem.Arguments) : null)
            .OfType<Diagnostic>();
        return Sorted(found);
    }

    /// <summary>In order of file, place and code, each once.</summary>
    public static IReadOnlyList<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.DistinctBy(diagnostic => (diagnostic.File, diagnostic.At, diagnostic.Rule.Code, string.Join('\n', diagnostic.Arguments)))
            .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.At).ThenBy(diagnostic => diagnostic.Rule.Code, StringComparer.Ordinal),
    ];
}
