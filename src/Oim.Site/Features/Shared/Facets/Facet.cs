namespace Oim.Site.Features.Shared;

/// <summary>One way to narrow a list of <typeparamref name="T"/>: by year, by country, by theme.</summary>
/// <param name="Name">As addresses write it: « annee ».</param>
/// <param name="Title">What stands above its values.</param>
/// <param name="ValuesOf">What an item is filed under, as addresses write it.</param>
/// <param name="TextOf">How a value is shown.</param>
public sealed record Facet<T>(string Name, string Title, Func<T, string[]> ValuesOf, Func<string, string> TextOf)
{
    /// <summary>Years run backwards.</summary>
    public bool IsDescending { get; init; }
}

/// <summary>The names of facets that more than one list has.</summary>
public static class FacetNames
{
    public const string Kind = "genre";
    public const string Year = "annee";
    public const string Country = "pays";
    public const string Theme = "theme";
    public const string State = "etat";
    public const string Series = "serie";

    /// <summary>What pages of any kind may be filed under.</summary>
    public static readonly IReadOnlyList<string> OfEntries = [Year, Country, Theme, Series];
}
