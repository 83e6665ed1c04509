namespace Oim.Content.Diagnostics.Writers;

/// <summary>
/// One line for each diagnostic, as compilers write them; with <paramref name="excerpts"/>, the source line and a caret below it.
/// </summary>
/// <param name="excerpts">Finds the source lines to show; null: none are shown.</param>
/// <param name="colour">Marks severities with ANSI colours.</param>
public sealed class TextDiagnosticWriter(SourceExcerpts? excerpts, bool colour) : IDiagnosticWriter
{
    public void Write(DiagnosticReport report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            output.WriteLine(Line(diagnostic, report));
            if (excerpts?.Of(diagnostic) is not { } excerpt) continue;
            output.WriteLine($"    {excerpt.Line}");
            output.WriteLine($"    {excerpt.Margin}{Paint("^", diagnostic.Rule.Severity)}");
        }

        output.WriteLine(Summary(report));
    }

    private string Line(Diagnostic diagnostic, DiagnosticReport report)
    {
        var language = report.Language;
        var severity = Paint($"{diagnostic.Rule.Severity.Name(language)} {diagnostic.Rule.Code}", diagnostic.Rule.Severity);
        var place = $"{report.PathOf(diagnostic)}:{diagnostic.At.Line}:{diagnostic.At.Column}";
        return $"{place}: {severity}: {diagnostic.Message(language)} — {diagnostic.Cure(language)}";
    }

    private static string Summary(DiagnosticReport report) =>
        report.Language == "en"
            ? $"{Counted.English(report.Errors, "error")}, "
                + $"{Counted.English(report.Warnings, "warning")}, {Counted.English(report.Infos, "hint")}"
            : $"{Counted.French(report.Errors, "erreur")}, "
                + $"{Counted.French(report.Warnings, "avertissement")}, {Counted.French(report.Infos, "conseil")}";

    private string Paint(string text, Severity severity) =>
        colour ? $"\e[{severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;36" }}m{text}\e[0m" : text;
}
