namespace Oim.Content.Diagnostics;

/// <summary>
/// What one code means. A code is stable: it has a section in docs/diagnostics.md and is never renumbered.
/// </summary>
/// <param name="Message">What was found and what was expected.</param>
/// <param name="Cure">What to write instead.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, Wording Message, Wording Cure)
{
    /// <summary>
    /// What it tells is so as a rule on all pages of a folder: the first of them tells it, and by the last argument how many others.
    /// </summary>
    public bool IsOfFolder { get; private init; }

    /// <summary>The same rule, told once a folder.</summary>
    public DiagnosticRule OnceAFolder() => this with { IsOfFolder = true };

    public static DiagnosticRule Error(string code, Wording message, Wording cure) => new(code, Severity.Error, message, cure);

    public static DiagnosticRule Warning(string code, Wording message, Wording cure) => new(code, Severity.Warning, message, cure);

    public static DiagnosticRule Info(string code, Wording message, Wording cure) => new(code, Severity.Info, message, cure);
}
