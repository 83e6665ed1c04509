namespace Oim.Content.Diagnostics;

/// <summary>A place in a file. Lines and columns start at 1; columns count UTF-16 units, as editors do.</summary>
public readonly record struct Position(int Line, int Column)
{
    public static readonly Position Start = new(1, 1);
}

/// <summary>Something an editor should know, at its place. <see cref="File"/> is relative to the content folder.</summary>
public sealed record Diagnostic(DiagnosticRule Rule, string File, Position At, params IReadOnlyList<string> Arguments)
{
    public string Message(string language = "fr") => Rule.Message.In(language, Arguments);

    public string Cure(string language = "fr") => Rule.Cure.In(language, Arguments);

    public override string ToString() => ToString("fr");

    /// <summary><c>file:line:column: severity CODE: message</c>, the form compilers taught every editor to click on.</summary>
    public string ToString(string language) =>
        $"{File}:{At.Line}:{At.Column}: {SeverityName(language)} {Rule.Code}: {Message(language)} — {Cure(language)}";

    private string SeverityName(string language) => (Rule.Severity, language) switch
    {
        (Severity.Error, "en") => "error",
        (Severity.Warning, "en") => "warning",
        (Severity.Info, "en") => "info",
        (Severity.Error, _) => "erreur",
        (Severity.Warning, _) => "avertissement",
        _ => "information",
    };
}
