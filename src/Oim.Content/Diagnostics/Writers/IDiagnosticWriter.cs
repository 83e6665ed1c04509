namespace Oim.Content.Diagnostics.Writers;

/// <summary>One form of a report: for people, for programs, for a forge.</summary>
public interface IDiagnosticWriter
{
    void Write(DiagnosticReport report, TextWriter output);
}
