namespace Oim.Site.Publishing.Typing;

/// <summary>What an editor has typed and not yet published or proposed.</summary>
/// <param name="BasedOn">The version of the file that they began with; null: there was no such file.</param>
public sealed record TypedText(string Path, string Text, string? BasedOn, DateTimeOffset At);
