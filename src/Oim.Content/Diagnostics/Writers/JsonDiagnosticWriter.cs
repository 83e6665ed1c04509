using System.Text.Json;

namespace Oim.Content.Diagnostics.Writers;

/// <summary>A report for programs. Its keys only grow.</summary>
public sealed class JsonDiagnosticWriter : IDiagnosticWriter
{
    public void Write(DiagnosticReport report, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            errors = report.Errors,
            warnings = report.Warnings,
            infos = report.Infos,
            diagnostics = report.Diagnostics.Select(diagnostic => new
            {
                file = report.PathOf(diagnostic),
                line = diagnostic.At.Line,
                column = diagnostic.At.Column,
                severity = diagnostic.Rule.Severity.Name("en"),
                code = diagnostic.Rule.Code,
                message = diagnostic.Message(report.Language),
                cure = diagnostic.Cure(report.Language),
            }),
        },
        ReadableJson.Options));
}
