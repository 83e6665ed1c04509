using System.Numerics;
using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>
/// Finds the words of the vocabulary close to one it does not have. Every word is looked at, but only its signature (the set of its
/// letters, and its length): two words within a distance differ by no more letters (Leonid Boytsov, Indexing Methods for Approximate
/// Dictionary Searching, ACM JEA 16, 2011, « signature hashing »). Distances are then told by <see cref="Nearest.Distance"/>.
/// </summary>
internal static class SpellingScan
{
    public static List<(int Id, int Distance)> Near(Vocabulary vocabulary, string folded, int most)
    {
        var found = new List<(int, int)>();
        var wanted = Signature(folded);
        var signatures = vocabulary.Signatures;
        for (var id = 0; id < signatures.Length; id++)
        {
            var signature = signatures[id];
            if (Math.Abs((int)(signature >> 32) - folded.Length) > most) continue;
            var (extra, missing) = ((uint)signature & ~(uint)wanted, (uint)wanted & ~(uint)signature);
            if (BitOperations.PopCount(extra) > most || BitOperations.PopCount(missing) > most) continue;
            var distance = Nearest.Distance(folded, vocabulary[id].Folded);
            if (distance > 0 && distance <= most) found.Add((id, distance));
        }

        return found;
    }

    /// <summary>A bit for each letter, one for digits, one for the rest; the length above them.</summary>
    public static ulong Signature(string folded)
    {
        uint letters = 0;
        foreach (var c in folded) letters |= c is >= 'a' and <= 'z' ? 1u << (c - 'a') : char.IsDigit(c) ? 1u << 26 : 1u << (27 + (c % 5));
        return letters | ((ulong)folded.Length << 32);
    }
}
