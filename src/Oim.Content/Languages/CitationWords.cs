namespace Oim.Content.Languages;

/// <summary>The words that references to documents need beside what they refer to (ISO 690, APA).</summary>
/// <param name="And">Before the last author.</param>
/// <param name="Undated">In the place of the year.</param>
/// <param name="AvailableFrom">Before the address, with the space that parts it.</param>
public sealed record CitationWords(string And, string Undated, string AvailableFrom);
