using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>What a word that no page has was probably meant to be.</summary>
internal sealed class Spelling(SearchIndex index, WordForms forms)
{
    private const int MostCorrections = 6;

    /// <summary>Close words, likeliest first; only some a visitor can find.</summary>
    public List<Correction> Corrections(string folded, DateTimeOffset now, int most = MostCorrections)
    {
        if (folded.Length < 4 || folded.All(char.IsDigit)) return [];
        var found = new List<Correction>();
        foreach (var (id, distance) in SpellingScan.Near(index.Vocabulary, folded, folded.Length >= 8 ? 2 : 1))
        {
            var frequency = forms.IsOwn(id) ? index.Frequency(id) : 0;
            if (frequency > 0)
                found.Add(new(index.Vocabulary[id], distance, frequency, Likelihood(folded, index.Vocabulary[id], distance, frequency)));
        }

        found.AddRange(Shortened(folded));
        if (found.Count == 0) return [];
        var nearest = found.Min(correction => correction.Distance);
        return
        [
            .. found
                .Where(correction => correction.Distance == nearest)
                .OrderByDescending(correction => correction.Likelihood)
                .ThenBy(correction => correction.Word.Text, StringComparer.Ordinal)
                .Where(correction => forms.IsVisible(correction.Word.Id, now))
                .Take(most),
        ];
    }

    /// <summary>French cuts long words short: foot for football, info for information. The page may have the short one.</summary>
    private IEnumerable<Correction> Shortened(string folded)
    {
        for (var length = folded.Length - 3; length >= Math.Max(4, folded.Length / 2); length--)
        {
            foreach (var id in forms.Exact(folded[..length]))
                if (index.Frequency(id) is > 0 and var frequency)
                    yield return new(index.Vocabulary[id], 2, frequency, Math.Log(1 + frequency) - 8);
        }
    }

    // People seldom miss the first letter; letters forgotten or doubled are commoner than letters changed.
    private static double Likelihood(string typed, Word word, int distance, int frequency)
    {
        var cost = 4.0 * distance;
        if (word.Folded[0] != typed[0]) cost += 2;
        if (word.Folded.Length == typed.Length) cost += 0.7;
        return Math.Log(1 + frequency) - cost;
    }
}

internal sealed record Correction(Word Word, int Distance, int Frequency, double Likelihood);
