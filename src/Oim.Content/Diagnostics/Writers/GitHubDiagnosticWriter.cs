namespace Oim.Content.Diagnostics.Writers;

/// <summary>Annotations that GitHub shows beside the lines of a pull request.</summary>
public sealed class GitHubDiagnosticWriter : IDiagnosticWriter
{
    public void Write(DiagnosticReport report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            var command = diagnostic.Rule.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            output.WriteLine(
                $"::{command} file={Property(report.PathOf(diagnostic))},line={diagnostic.At.Line},col={diagnostic.At.Column},"
                    + $"title={Property(diagnostic.Rule.Code)}::"
                    + Data($"{diagnostic.Message(report.Language)} — {diagnostic.Cure(report.Language)}")
            );
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
