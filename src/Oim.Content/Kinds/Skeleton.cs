using Oim.Content.FrontMatter;

namespace Oim.Content.Kinds;

/// <summary>What an editor asks a new page to be.</summary>
/// <param name="First">The day it is about, or its first day; today where nothing was said.</param>
public sealed record NewPage(string Title, DateOnly First, DateOnly Last);

/// <summary>
/// What a new page of a kind starts with, so that nobody starts from nothing. It is a draft until its editor says otherwise.
/// </summary>
public sealed record Skeleton
{
    /// <summary>Keys that are written with a value.</summary>
    public IReadOnlyList<(Key Key, string Value)> Values { get; init; } = [];

    /// <summary>Keys that are only recalled, in a comment with their meaning.</summary>
    public IReadOnlyList<Key> Hints { get; init; } = [];

    public string Body { get; init; } = "Écrivez ici le texte de la page.\n";

    /// <summary>Files that belong to the page, by their names without extension; with any, the page is a folder's index.md.</summary>
    public IReadOnlyDictionary<string, string> Companions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The folder, inside that of its kind, in which the page is filed: a year.</summary>
    public string? Shelf { get; init; }
}
