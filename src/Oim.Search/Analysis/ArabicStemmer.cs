namespace Oim.Search.Analysis;

/// <summary>
/// Arabic light stemming: the conjunction, the article with what is joined to it, and endings of number, gender and possession. « light10 »
/// of Leah Larkey, Lisa Ballesteros and Margaret Connell, Light Stemming for Arabic Information Retrieval, 2007 (first told at SIGIR 2002).
/// <see cref="Folding"/> makes the normalisation that it asks for: no vowel signs, one alef, one yeh, heh for teh marbuta.
/// </summary>
internal static class ArabicStemmer
{
    private const char And = 'و';

    /// <summary>Fewer letters are no stem.</summary>
    private const int Least = 2;

    private static readonly string[] Articles = ["ال", "بال", "كال", "فال", "لل"];

    /// <summary>Each is tried once, in this order; those with teh marbuta are folded into those with heh.</summary>
    private static readonly string[] Endings = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

    public static string Stem(string word)
    {
        var stem = Folding.Fold(word).AsSpan();
        if (stem.Length > Least + 1 && stem[0] == And) stem = stem[1..];
        foreach (var article in Articles)
        {
            if (!stem.StartsWith(article, StringComparison.Ordinal) || stem.Length < article.Length + Least) continue;
            stem = stem[article.Length..];
            break;
        }

        foreach (var ending in Endings)
            if (stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length >= ending.Length + Least)
                stem = stem[..^ending.Length];
        return stem.ToString();
    }
}
