namespace Oim.Search.Analysis;

/// <summary>
/// Spanish light stemming: gender and number. Jacques Savoy, Light Stemming Approaches for the French, Portuguese, German and Hungarian
/// Languages, SAC 2006, and the Spanish rules he publishes beside it at the University of Neuchâtel.
/// </summary>
internal static class SpanishStemmer
{
    public static string Stem(string word)
    {
        var folded = Folding.Fold(word);
        if (folded.Length < 5) return folded;
        return folded[^1] switch
        {
            'o' or 'a' or 'e' => folded[..^1],
            's' when folded.EndsWith("eses", StringComparison.Ordinal) => folded[..^2],
            's' when folded.EndsWith("ces", StringComparison.Ordinal) => folded[..^3] + "z",
            's' when folded[^2] is 'o' or 'a' or 'e' => folded[..^2],
            _ => folded,
        };
    }
}
