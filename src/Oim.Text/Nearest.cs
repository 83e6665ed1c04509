namespace Oim.Text;

/// <summary>Finds the word an editor probably meant.</summary>
public static class Nearest
{
    /// <summary>The candidate within a third of the word's length (or another <paramref name="share"/>), or null. Case is
    /// ignored.</summary>
    public static string? To(string word, IEnumerable<string> candidates, int share = 3) => All(word, candidates, share).FirstOrDefault();

    /// <summary>The candidates within that distance, the nearest first; see <see cref="To"/>.</summary>
    public static IEnumerable<string> All(string word, IEnumerable<string> candidates, int share = 3)
    {
        var limit = Math.Max(1, word.Length / share);
        var upper = word.ToUpperInvariant();
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(upper, candidate.ToUpperInvariant())))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate);
    }

    /// <summary>Optimal string alignment distance (insert, delete, replace, swap of neighbours each cost 1).</summary>
    public static int Distance(string a, string b)
    {
        // Three lines of the table are looked at: this one and the two before.
        var width = b.Length + 1;
        var table = 3 * width <= 384 ? stackalloc int[3 * width] : new int[3 * width];
        var older = table[..width];
        var before = table[width..(2 * width)];
        var line = table[(2 * width)..];
        for (var j = 0; j < width; j++) before[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            line[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                line[j] = Math.Min(Math.Min(before[j] + 1, line[j - 1] + 1), before[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) line[j] = Math.Min(line[j], older[j - 2] + 1);
            }

            var spare = older;
            older = before;
            before = line;
            line = spare;
        }

        return before[b.Length];
    }
}
