namespace Oim.Content.Sources;

/// <summary>
/// Names of files and folders that are neither read nor served: hidden ones, and what other programs leave behind. The editors' guide
/// shows this list.
/// </summary>
public static class UnpublishedNames
{
    /// <summary>Endings that editors, patch, git and browsers give to copies and to what is not finished.</summary>
    public static readonly IReadOnlyList<string> Endings =
    [
        "~", ".bak", ".old", ".orig", ".rej", ".save", ".swo", ".swp", ".tmp", ".temp", ".part", ".crdownload",
    ];

    /// <summary>Beginnings: hidden files, and the lock files of office programs.</summary>
    public static readonly IReadOnlyList<string> Beginnings = [".", "~$"];

    /// <summary>What systems and tools write into folders.</summary>
    public static readonly IReadOnlyList<string> Names = ["desktop.ini", "ehthumbs.db", "node_modules", "Thumbs.db", "__MACOSX"];

    public static bool Contains(string name) =>
        Beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal))
        || Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        // Emacs saves « page.md » as « #page.md# » until it is written.
        || (name.Length > 2 && name.StartsWith('#') && name.EndsWith('#'));
}
