using Oim.Content.Diagnostics;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Everything one file became: ready to be stored.</summary>
public sealed class PageReading(SourceFile file)
{
    public SourceFile File { get; } = file;

    /// <summary>SHA-256 of the bytes.</summary>
    public string Hash { get; set; } = "";

    /// <summary>See <see cref="Source.Section"/>.</summary>
    public string? Section { get; set; }

    /// <summary>Null when no page can be made of the file: it is unreadable, or it belongs to another page.</summary>
    public Entry? Entry { get; set; }

    public List<EntryRow> Rows { get; } = [];

    public List<string> SearchWords { get; } = [];

    public List<Diagnostic> Problems { get; } = [];

    public bool HasErrors => Problems.Exists(problem => problem.Rule.Severity == Severity.Error);
}
