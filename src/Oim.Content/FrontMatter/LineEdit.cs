namespace Oim.Content.FrontMatter;

/// <summary>A line that is written otherwise, or a new one.</summary>
/// <param name="Line">From 1; a new line comes before it.</param>
/// <param name="Before">Null for a new line.</param>
public sealed record LineEdit(int Line, string? Before, string After);
