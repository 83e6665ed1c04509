namespace Oim.Site.Features.LanguageServer;

/// <summary>A value that may be written.</summary>
/// <param name="Text">As it is written, without quotes.</param>
/// <param name="Meaning">What it stands for, where the text does not say it.</param>
internal sealed record Proposal(string Text, string? Meaning = null);
