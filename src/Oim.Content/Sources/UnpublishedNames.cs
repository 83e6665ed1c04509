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
        "~", ".bak", ".old", ".orig", ".rej", ".mine", ".save", ".swo", ".swp", ".kate-swp", ".tmp", ".temp", ".part", ".crdownload",
    ];

    /// <summary>Beginnings: hidden files, and the lock files of office programs.</summary>
    public static readonly IReadOnlyList<string> Beginnings = [".", "~$"];

    /// <summary>What git's merge tools put, with a number behind, between the name and the ending: <c>page_BASE_1234.md</c>.</summary>
    public static readonly IReadOnlyList<string> Middles = ["_BACKUP_", "_BASE_", "_LOCAL_", "_REMOTE_"];

    /// <summary>What systems and tools write into folders.</summary>
    public static readonly IReadOnlyList<string> Names = ["desktop.ini", "ehthumbs.db", "node_modules", "Thumbs.db", "__MACOSX"];

    public static bool Contains(string name) =>
        Beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal))
        || Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || Middles.Any(middle => IsNumberedBehind(name, middle))
        || Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        // Emacs saves « page.md » as « #page.md# » until it is written.
        || (name.Length > 2 && name.StartsWith('#') && name.EndsWith('#'));

    private static bool IsNumberedBehind(string name, string middle) =>
        name.Split(middle) is [_, .., var rest]
        && Path.GetFileNameWithoutExtension(rest) is { Length: > 0 } number
        && number.All(char.IsAsciiDigit);
}
