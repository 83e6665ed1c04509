namespace Oim.Content.Settings;

/// <summary>One line of redirections.csv: where an address of an older site leads now.</summary>
/// <param name="From">As addresses are looked up; a « * » at its end stands for whatever follows.</param>
/// <param name="To">The address or content path of a page; a « * » at its end, for what the other stood for.</param>
public sealed record RedirectionLine(string From, string To, int Line)
{
    /// <summary>The host that is written before where it leads, with its scheme; null: none, and so this site.</summary>
    public string? Origin { get; init; }

    public bool IsPattern => From.EndsWith('*');

    /// <summary>Where an address that fits a pattern leads.</summary>
    public string? Target(string address) =>
        !address.StartsWith(From[..^1], StringComparison.Ordinal) ? null
        : To.EndsWith('*') ? To[..^1] + address[(From.Length - 1)..]
        : To;
}
