using Oim.Site.Publishing.Merging;

namespace Oim.Site.Publishing;

/// <summary>What became of a change: one of the three below.</summary>
public abstract record Outcome;

/// <summary>It is published.</summary>
/// <param name="Commit">The commit it is; the present one, where nothing was to be changed.</param>
/// <param name="Versions">The version that each file has now, by its path; a file that went has none.</param>
/// <param name="Merged">The files whose text holds what others wrote meanwhile too.</param>
public sealed record Published(string Commit, IReadOnlyDictionary<string, string> Versions, IReadOnlyList<string> Merged) : Outcome;

/// <summary>Nothing was written: two people changed one paragraph.</summary>
public sealed record Conflict(IReadOnlyList<ConflictingFile> Files) : Outcome;

/// <param name="Version">What stands there now: a text made from both is based on it.</param>
/// <param name="Pieces">The whole text in its order, what both have and what differs; none for what is no text.</param>
public sealed record ConflictingFile(string Path, string? Version, IReadOnlyList<MergePiece> Pieces);

/// <summary>What cannot be done, in words for the editor (<see cref="Exception.Message"/> is French).</summary>
public sealed class PublicationRefusedException(string message) : Exception(message);
