namespace Oim.Search.Analysis;

/// <summary>A word as it stands in a text.</summary>
/// <param name="Word">Lower case, composed, with its accents.</param>
/// <param name="Position">Counts words; a joined form has the position of its first part.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="IsJoined">« porteparole », beside the parts of « porte-parole ».</param>
internal readonly record struct Token(string Word, int Position, int Start, int Length, bool IsJoined);
