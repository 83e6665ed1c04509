namespace Oim.Search;

/// <summary>Something the visitor may be about to type: a title, or the name of a label.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="DocumentId">The document, for a title; else null.</param>
/// <param name="Label">The label, for its name; else null.</param>
public sealed record Suggestion(string Text, int? DocumentId = null, Label? Label = null);
