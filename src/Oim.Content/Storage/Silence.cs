namespace Oim.Content.Storage;

/// <summary>A diagnostic an editor does not want to hear of on a page, and why.</summary>
public sealed class Silence : EntryRow
{
    public required string Code { get; set; }

    public required string Reason { get; set; }
}
