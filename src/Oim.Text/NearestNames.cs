using System.Runtime.Intrinsics;

namespace Oim.Text;

/// <summary>
/// <see cref="Nearest"/> among many names. Only names of nearly the same length are looked at; those with too many other letters are passed
/// over by a few machine instructions (the bag distance: Bartolini, Ciaccia and Patella, String Matching with Metric Trees Using an
/// Approximate Distance, SPIRE 2002); the few that are left are measured a column at a time (Hyyrö, A Bit-Vector Algorithm for Computing
/// Levenshtein and Damerau Edit Distances, NJC 10, 2003).
/// </summary>
public sealed class NearestNames
{
    private readonly Dictionary<int, FoldedName[]> byLength;

    /// <summary>Takes the names in, once.</summary>
    public NearestNames(IEnumerable<string> names) =>
        byLength = names
            .Select(name => new FoldedName(name, name.ToUpperInvariant(), LettersOf(name.ToUpperInvariant())))
            .GroupBy(candidate => candidate.Name.Length)
            .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>
    /// As <see cref="Nearest.To"/>: the name within a third of the word's length, the first by name where several are as near; or null.
    /// </summary>
    public string? To(string word)
    {
        var pattern = new Pattern(word.ToUpperInvariant());
        var letters = LettersOf(pattern.Text);
        string? nearest = null;
        var limit = Math.Max(1, word.Length / 3);
        // A name that is longer or shorter by so much is at least so far away.
        for (var more = 0; more <= limit; more++)
        {
            foreach (var length in more == 0 ? [word.Length] : (int[])[word.Length - more, word.Length + more])
            {
                foreach (ref readonly var candidate in byLength.GetValueOrDefault(length).AsSpan())
                {
                    // Each edit brings at most one new letter, and takes at most one away.
                    if (Missing(candidate.Letters, letters) > limit || Missing(letters, candidate.Letters) > limit) continue;
                    var distance = pattern.DistanceTo(candidate.Upper);
                    if (distance > limit) continue;
                    if (distance == limit && nearest is not null && string.CompareOrdinal(nearest, candidate.Name) <= 0) continue;
                    (nearest, limit) = (candidate.Name, distance);
                }
            }
        }

        return nearest;
    }

    /// <summary>How often each letter is there; some letters share a place, which brings names no further apart.</summary>
    private static Vector256<byte> LettersOf(string upper)
    {
        Span<byte> counts = stackalloc byte[Vector256<byte>.Count];
        // No sum below may pass what a byte holds: of a longer name, the first letters are counted.
        foreach (var c in upper.AsSpan(0, Math.Min(upper.Length, byte.MaxValue))) counts[c & 31]++;
        return Vector256.Create<byte>(counts);
    }

    /// <summary>How many letters the first has beyond those of the second.</summary>
    private static int Missing(Vector256<byte> first, Vector256<byte> second) => Vector256.Sum(Vector256.Max(first, second) - second);

    private readonly record struct FoldedName(string Name, string Upper, Vector256<byte> Letters);

    /// <summary>
    /// A word that is compared with many. One bit stands for each of its letters, so it may have 64 at most; longer ones take the long way.
    /// </summary>
    private sealed class Pattern
    {
        private readonly Dictionary<char, ulong> places = [];

        public Pattern(string text)
        {
            Text = text;
            if (text.Length > 64) return;
            for (var i = 0; i < text.Length; i++) places[text[i]] = places.GetValueOrDefault(text[i]) | (1UL << i);
        }

        public string Text { get; }

        /// <summary>The optimal string alignment distance. The names of the vectors are Hyyrö's.</summary>
        public int DistanceTo(string other)
        {
            if (Text.Length is 0 or > 64) return Nearest.Distance(Text, other);
            var (vp, vn, d0, before) = (ulong.MaxValue, 0UL, 0UL, 0UL);
            var last = 1UL << (Text.Length - 1);
            var distance = Text.Length;
            foreach (var c in other)
            {
                var here = places.GetValueOrDefault(c);
                var swapped = ((~d0 & here) << 1) & before;
                d0 = (((here & vp) + vp) ^ vp) | here | vn | swapped;
                var (hp, hn) = (vn | ~(d0 | vp), d0 & vp);
                if ((hp & last) != 0) distance++;
                if ((hn & last) != 0) distance--;
                (hp, hn) = ((hp << 1) | 1, hn << 1);
                (vp, vn) = (hn | ~(d0 | hp), hp & d0);
                before = here;
            }

            return distance;
        }
    }
}
