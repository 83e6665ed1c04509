using Oim.Content.Diagnostics;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Pages that were recognised under another name, and whose old address no <c>aliases</c> keeps.</summary>
public static class MoveCheck
{
    /// <summary>The moves that only the database knows of.</summary>
    public static IReadOnlyList<Move> Unwritten(ContentDbContext content, Generation generation)
    {
        var written = content.Set<Alias>().Select(alias => alias.Address).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. content
                .Set<Move>()
                .OrderBy(move => move.Address)
                .AsEnumerable()
                .Where(move => !written.Contains(move.Address) && generation.Addresses.Moved(move.Address)?.File == move.File),
        ];
    }

    internal static IEnumerable<Diagnostic> Find(ContentDbContext content, Generation generation) =>
        Unwritten(content, generation).Select(move => new Diagnostic(CheckRules.Moved, move.File, Position.Start, move.Address));
}
