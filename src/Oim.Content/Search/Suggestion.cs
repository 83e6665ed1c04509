namespace Oim.Content.Search;

public enum SuggestionKind { Title, Name, Country }

/// <summary>Something the visitor may be about to type.</summary>
/// <param name="EntryId">The page, for a title.</param>
/// <param name="Value">The ISO code, for a country.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, int? EntryId = null, string? Value = null);
