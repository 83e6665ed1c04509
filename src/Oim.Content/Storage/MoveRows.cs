namespace Oim.Content.Storage;

/// <summary>A page whose file has gone: what may turn up under another name.</summary>
public sealed class Departure
{
    /// <summary>Rises with time: the lowest has been gone for longest.</summary>
    public int Id { get; set; }

    public required string Address { get; set; }

    public required string File { get; set; }

    public required string Key { get; set; }

    public required string Language { get; set; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Hash { get; set; }

    public required string Text { get; set; }
}

/// <summary>
/// A page that has been recognised under another name: its old address leads to it, for as long as this database is there.
/// </summary>
public sealed class Move
{
    public required string Address { get; set; }

    public required string OldKey { get; set; }

    /// <summary>The file the page was: its relative links were written there.</summary>
    public required string OldFile { get; set; }

    public required string Language { get; set; }

    /// <summary>The file the page is now.</summary>
    public required string File { get; set; }
}
