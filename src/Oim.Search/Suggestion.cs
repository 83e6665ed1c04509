namespace Oim.Search;

/// <summary>A title the visitor may be about to type.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="DocumentId">The document it is the title of.</param>
public sealed record Suggestion(string Text, int DocumentId);
