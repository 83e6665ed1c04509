using Oim.Content.Pictures;

namespace Oim.Content.Storage;

/// <summary>A file as it was when it was last read.</summary>
public sealed class Source
{
    public required string Path { get; set; }

    public long Size { get; set; }

    /// <summary>When it last changed, by history where there is one, in UTC ticks.</summary>
    public long Modified { get; set; }

    /// <summary>Last change of the file, its name or its rights, in UTC ticks.</summary>
    public long Changed { get; set; }

    /// <summary>SHA-256 of the bytes, in hexadecimal; "": to be read again.</summary>
    public required string Hash { get; set; }

    /// <summary>A page was made of it: one whose entry is missing is read again.</summary>
    public bool HasPage { get; set; }

    /// <summary>For a folder's own page: what it passes on to the pages below it, as YAML.</summary>
    public string? Section { get; set; }

    /// <summary>A digest of its header, as it is written: its translations are read again when it changes.</summary>
    public string? Header { get; set; }

    /// <summary>See <see cref="Entry.TranslationKey"/>.</summary>
    public string? TranslationKey { get; set; }

    /// <summary>The digests of the paragraphs that it translates, parted by spaces; null where it does not say.</summary>
    public string? Translates { get; set; }
}

/// <summary>A file beside pages, served as it is.</summary>
public sealed class Asset
{
    /// <summary>Path from the content root.</summary>
    public required string Path { get; set; }

    public required string Address { get; set; }

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>When it last changed, by history where there is one, in UTC ticks.</summary>
    public long Modified { get; set; }

    /// <summary>Last change of the file, its name or its rights, in UTC ticks.</summary>
    public long Changed { get; set; }

    /// <summary>SHA-256 of the bytes, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>What kind of picture it is, and its size in pixels as it is to be seen; null: it is none.</summary>
    public PictureFormat? Format { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    /// <summary>The same file, its folder having moved.</summary>
    public Asset At(string address)
    {
        var moved = (Asset)MemberwiseClone();
        moved.Address = address;
        return moved;
    }
}

/// <summary>A stored diagnostic; the rule behind <see cref="Code"/> is told by the rule book.</summary>
public sealed class Problem
{
    public int Id { get; set; }

    public required string File { get; set; }

    public required string Code { get; set; }

    public int Line { get; set; }

    public int Column { get; set; }

    public IReadOnlyList<string> Arguments { get; set; } = [];

    public ProblemSource Source { get; set; }
}

/// <summary>What found a diagnostic. Each replaces its own, and leaves the others'.</summary>
public enum ProblemSource { Reading, Links, Addresses, Menus, Kinds }

/// <summary>What was read from site.yml or a navigation file, as JSON.</summary>
public sealed class StoredSettings
{
    public required string File { get; set; }

    public required string Json { get; set; }

    /// <summary>It was taken in although it has errors, there being no good version.</summary>
    public bool Flawed { get; set; }
}
