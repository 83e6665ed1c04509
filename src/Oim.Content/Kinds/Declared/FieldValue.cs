namespace Oim.Content.Kinds.Declared;

/// <summary>One value of a field, as it is stored with its page.</summary>
/// <param name="Text">For people: as it was written, its typography put right.</param>
public sealed record FieldValue(string Text)
{
    /// <summary>For programs: an ISO date, a number, a code, a word of the choice; null where the text is all there is.</summary>
    public string? Code { get; init; }

    /// <summary>A content path or an address elsewhere.</summary>
    public string? Target { get; init; }

    /// <summary>Of Markdown.</summary>
    public string? Html { get; init; }

    /// <summary>The time zone an hour is told in: an IANA name.</summary>
    public string? Zone { get; init; }

    /// <summary>Under an image: what it shows, and whose it is.</summary>
    public string? Caption { get; init; }
}
