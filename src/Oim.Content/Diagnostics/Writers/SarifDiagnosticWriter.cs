using System.Text.Json;

namespace Oim.Content.Diagnostics.Writers;

/// <summary>SARIF 2.1.0 (OASIS), the form that code scanners and editors exchange.</summary>
public sealed class SarifDiagnosticWriter : IDiagnosticWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public void Write(DiagnosticReport report, TextWriter output)
    {
        var rules = report
            .Diagnostics.Select(diagnostic => diagnostic.Rule)
            .DistinctBy(rule => rule.Code)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .ToList();
        var log = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new[]
            {
                new
                {
                    tool = new
                    {
                        driver = new
                        {
                            name = "Oim.Site check",
                            semanticVersion = "1.0.0",
                            rules = rules.Select(rule => RuleOf(rule, report.Language)),
                        },
                    },
                    language = report.Language == "en" ? "en-US" : "fr-FR",
                    columnKind = "utf16CodeUnits",
                    results = report.Diagnostics.Select(diagnostic => ResultOf(diagnostic, report, rules)),
                },
            },
        };
        output.WriteLine(JsonSerializer.Serialize(log, ReadableJson.Options));
    }

    private static object RuleOf(DiagnosticRule rule, string language) => new
    {
        id = rule.Code,
        shortDescription = new { text = rule.Message.Template(language) },
        help = new { text = rule.Cure.Template(language) },
        defaultConfiguration = new { level = LevelOf(rule.Severity) },
    };

    private static object ResultOf(Diagnostic diagnostic, DiagnosticReport report, List<DiagnosticRule> rules) => new
    {
        ruleId = diagnostic.Rule.Code,
        ruleIndex = rules.FindIndex(rule => rule.Code == diagnostic.Rule.Code),
        level = LevelOf(diagnostic.Rule.Severity),
        message = new { text = $"{diagnostic.Message(report.Language)} — {diagnostic.Cure(report.Language)}" },
        locations = new[]
        {
            new
            {
                physicalLocation = new
                {
                    artifactLocation = new { uri = string.Join('/', report.PathOf(diagnostic).Split('/').Select(Uri.EscapeDataString)) },
                    region = new { startLine = diagnostic.At.Line, startColumn = diagnostic.At.Column },
                },
            },
        },
    };

    private static string LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
}
