namespace Oim.Search.Analysis;

/// <summary>
/// English light stemming: plurals only. The « S » stemmer of Donna Harman, How effective is suffixing?, Journal of the American Society
/// for Information Science 42(1), 1991.
/// </summary>
internal static class EnglishStemmer
{
    public static string Stem(string word)
    {
        if (word.Length < 4 || word[^1] != 's') return word;
        if (Ends(word, "ies") && !Ends(word, "eies") && !Ends(word, "aies")) return word[..^3] + "y";
        if (Ends(word, "es")) return Ends(word, "aes") || Ends(word, "ees") || Ends(word, "oes") ? word : word[..^1];
        return Ends(word, "us") || Ends(word, "ss") ? word : word[..^1];
    }

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);
}
