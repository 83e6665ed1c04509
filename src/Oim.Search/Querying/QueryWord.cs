namespace Oim.Search.Querying;

/// <summary>A word as the visitor typed it.</summary>
/// <param name="Text">Lower case, with the accents it was given.</param>
/// <param name="Start">Where it stands in the query, to put another in its place.</param>
internal sealed record QueryWord(string Text, string Folded, int Start, int Length);

/// <summary>Words that follow one another in the query, by number.</summary>
/// <param name="Joined">Their joined form when they were written as one (porte-parole, R.1212).</param>
internal sealed record QuerySpan(int First, int Count, string? Joined = null);
