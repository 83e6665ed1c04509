using System.Collections.Frozen;

namespace Oim.Content.Languages;

/// <summary>
/// Tells in which language a paragraph is: by its script, then by the small words no language does without, which tell as surely as
/// series of letters once a text has some fifteen words (G. Grefenstette, « Comparing two language identification schemes », JADT 1995).
/// It says nothing rather than guess. How often it is wrong is in docs/performance.md.
/// </summary>
public sealed class LanguageIdentifier
{
    /// <summary>Below it a paragraph is a name, a title, a caption: nothing is said of it.</summary>
    private const int FewestWords = 12;

    /// <summary>Of a paragraph's words, the least share that are small ones of its language.</summary>
    private const double LeastShare = 0.2;

    /// <summary>Where one known language alone is written in a script, the script has said nearly all.</summary>
    private const double LeastShareAlone = 0.02;

    /// <summary>How many of them the next language may have at most: some are of several (« de », « a »).</summary>
    private const double MostOfTheNext = 0.85;

    /// <summary>Words with a letter that the language has not, as names may be; more of them, and it is another one like it.</summary>
    private const double MostForeign = 0.05;

    private const string Boundaries = " \t\r\n\u00A0\u202F\u200B,.;:!?()[]«»“”\"'’‘`/|*_–—-…،؛؟";

    private readonly List<Locale> known;
    private readonly ILookup<int, int> byScript;
    private readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> languagesOf;

    /// <param name="locales">Those it tells apart; one without small words is none of them.</param>
    public LanguageIdentifier(IEnumerable<Locale> locales)
    {
        known = [.. locales.Where(locale => locale.SmallWords.Count > 0)];
        byScript = Enumerable.Range(0, known.Count).ToLookup(i => ScriptOf(known[i].SmallWords[0][0]));
        languagesOf = known
            .SelectMany((locale, i) => locale.SmallWords.Select(word => (word, Bit: 1UL << i)))
            .GroupBy(pair => pair.word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                word => word.Key,
                word => word.Aggregate(0UL, (bits, pair) => bits | pair.Bit),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The language of a paragraph; null where it is too short to tell, or not sure.</summary>
    public string? Of(ReadOnlySpan<char> text)
    {
        Span<int> found = stackalloc int[known.Count];
        var (words, script) = Count(text, found);
        if (words < FewestWords) return null;
        var (best, next, rivals) = (-1, 0, 0);
        foreach (var i in byScript[script])
        {
            rivals++;
            if (best < 0) best = i;
            else if (found[i] > found[best]) (next, best) = (found[best], i);
            else next = Math.Max(next, found[i]);
        }

        return best >= 0
            && found[best] > 0
            && found[best] >= words * (rivals == 1 ? LeastShareAlone : LeastShare)
            && next <= found[best] * MostOfTheNext
            && ForeignIn(text, known[best]) is var foreign
            && (foreign < 2 || foreign <= words * MostForeign)
            ? known[best].Code
            : null;
    }

    /// <summary>How many words have a letter that a language has not.</summary>
    private static int ForeignIn(ReadOnlySpan<char> text, Locale locale)
    {
        var count = 0;
        if (locale.Letters.Length == 0) return count;
        foreach (var range in text.SplitAny(Boundaries))
            foreach (var letter in text[range])
                if (letter > 127 && char.IsLetter(letter) && !locale.Letters.Contains(char.ToLowerInvariant(letter)))
                {
                    count++;
                    break;
                }

        return count;
    }

    /// <summary>The script of most words and how many it has, and how many words are each language's.</summary>
    private (int Words, int Script) Count(ReadOnlySpan<char> text, Span<int> found)
    {
        Span<int> written = stackalloc int[256];
        var script = 0;
        foreach (var range in text.SplitAny(Boundaries))
        {
            var word = text[range];
            if (word.IsEmpty || !char.IsLetter(word[0])) continue;
            var of = ScriptOf(word[0]);
            if (++written[of] > written[script]) script = of;
            if (!languagesOf.TryGetValue(word, out var languages)) continue;
            for (var i = 0; i < found.Length; i++)
                if ((languages >> i & 1) != 0) found[i]++;
        }

        return (written[script], script);
    }

    /// <summary>A number for the script of a letter: that of its block; all of Latin is one.</summary>
    private static int ScriptOf(char letter) => letter < '\u0250' ? 0 : letter >> 8;
}
