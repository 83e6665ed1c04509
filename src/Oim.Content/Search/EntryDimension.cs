namespace Oim.Content.Search;

/// <summary>What results can be narrowed by, beside their language.</summary>
public static class EntryDimension
{
    public const string Kind = nameof(Kind);
    public const string Year = nameof(Year);
    public const string Country = nameof(Country);
    public const string Theme = nameof(Theme);
}
