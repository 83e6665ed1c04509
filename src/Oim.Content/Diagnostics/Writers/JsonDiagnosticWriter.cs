using System.Text.Json;

namespace Oim.Content.Diagnostics.Writers;

/// <summary>A report for programs. Its keys only grow.</summary>
/// <param name="beside">What else was asked for, by its key.</param>
public sealed class JsonDiagnosticWriter(params IEnumerable<(string Key, object Value)> beside) : IDiagnosticWriter
{
    public void Write(DiagnosticReport report, TextWriter output)
    {
        var written = new Dictionary<string, object>
        {
            ["errors"] = report.Errors,
            ["warnings"] = report.Warnings,
            ["infos"] = report.Infos,
            ["diagnostics"] = report.Diagnostics.Select(diagnostic => new
            {
                file = report.PathOf(diagnostic),
                line = diagnostic.At.Line,
                column = diagnostic.At.Column,
                severity = diagnostic.Rule.Severity.Name("en"),
                code = diagnostic.Rule.Code,
                message = diagnostic.Message(report.Language),
                cure = diagnostic.Cure(report.Language),
            }),
        };
        foreach (var (key, value) in beside) written[key] = value;
        output.WriteLine(JsonSerializer.Serialize(written, ReadableJson.Options));
    }
}
