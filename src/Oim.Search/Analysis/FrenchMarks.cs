using System.Text;

namespace Oim.Search.Analysis;

/// <summary>
/// The stemmer's first and last step: u, i and y that are consonants become capitals, ë and ï become He and Hi, and back.
/// </summary>
internal static class FrenchMarks
{
    public static bool IsVowel(char c) =>
        c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'â' or 'à' or 'ë' or 'é' or 'ê' or 'è' or 'ï' or 'î' or 'ô' or 'û' or 'ù';

    public static string Mark(string word)
    {
        var marked = new StringBuilder(word.Length + 2);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var beforeVowel = i + 1 < word.Length && IsVowel(word[i + 1]);
            // A letter already marked is no vowel to the next one.
            var afterVowel = i > 0 && IsVowel(marked[^1]);
            switch (c)
            {
                case 'u' or 'i' when afterVowel && beforeVowel: marked.Append(char.ToUpperInvariant(c)); break;
                case 'u' when i > 0 && word[i - 1] == 'q': marked.Append('U'); break;
                case 'y' when afterVowel || beforeVowel: marked.Append('Y'); break;
                case 'ë': marked.Append("He"); break;
                case 'ï': marked.Append("Hi"); break;
                default: marked.Append(c); break;
            }
        }

        return marked.ToString();
    }

    public static string Unmark(string marked)
    {
        if (!marked.AsSpan().ContainsAny("UIYH"))
            return marked;
        return marked
            .Replace("He", "ë", StringComparison.Ordinal)
            .Replace("Hi", "ï", StringComparison.Ordinal)
            .Replace("H", "", StringComparison.Ordinal)
            .ToLowerInvariant();
    }
}
