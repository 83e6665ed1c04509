namespace Oim.Content.Search;

/// <summary>What results can be narrowed by. <see cref="Name"/> (a person, a place) is only suggested, not counted.</summary>
public enum Dimension { Kind, Year, Country, Theme, Language, Name }
