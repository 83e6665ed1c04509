namespace Oim.Content.Diagnostics;

public enum Severity { Error, Warning, Info }

public static class SeverityNames
{
    /// <summary>The word for a severity, as it reads in a message.</summary>
    public static string Name(this Severity severity, string language) => (severity, language) switch
    {
        (Severity.Error, "en") => "error",
        (Severity.Warning, "en") => "warning",
        (_, "en") => "info",
        (Severity.Error, _) => "erreur",
        (Severity.Warning, _) => "avertissement",
        _ => "conseil",
    };
}
