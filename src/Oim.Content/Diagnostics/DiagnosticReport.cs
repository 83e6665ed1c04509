namespace Oim.Content.Diagnostics;

/// <summary>Every diagnostic of a content folder, in order of file, line and column.</summary>
/// <param name="Folder">What stands before each file's path, with forward slashes: where the content folder is, seen from where the reader
/// stands.</param>
/// <param name="Language">The language of the messages: "fr" or "en".</param>
public sealed record DiagnosticReport(IReadOnlyList<Diagnostic> Diagnostics, string Folder, string Language)
{
    public int Errors => Count(Severity.Error);

    public int Warnings => Count(Severity.Warning);

    public int Infos => Count(Severity.Info);

    /// <summary>A diagnostic's file, seen from where the reader stands.</summary>
    public string PathOf(Diagnostic diagnostic) => Folder.Length == 0 ? diagnostic.File : $"{Folder}/{diagnostic.File}";

    private int Count(Severity severity) => Diagnostics.Count(diagnostic => diagnostic.Rule.Severity == severity);
}
