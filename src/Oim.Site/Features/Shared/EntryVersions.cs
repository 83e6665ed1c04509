namespace Oim.Site.Features.Shared;

/// <summary>A page in each of its languages.</summary>
public static class EntryVersions
{
    /// <summary>One for each language: the page itself for its own.</summary>
    public static IReadOnlyList<(string Language, string Address)> Of(
        (string Language, string Address) page,
        IEnumerable<(string Language, string Address)> versions
    ) => [.. versions.Prepend(page).DistinctBy(version => version.Language).OrderBy(version => version.Language, StringComparer.Ordinal)];
}
