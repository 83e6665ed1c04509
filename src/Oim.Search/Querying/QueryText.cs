using Oim.Search.Analysis;

namespace Oim.Search.Querying;

/// <summary>
/// What a visitor typed: words, "phrases", -exclusions. Any text is a query: a quote that is not closed or a dash that excludes nothing is
/// no more than a space, and a very long text is cut.
/// </summary>
internal sealed class QueryText
{
    private const int LongestText = 1000;
    private const int MostWords = 32;
    private readonly List<QueryWord> words = [];
    private readonly List<QuerySpan> phrases = [];
    private readonly List<QuerySpan> compounds = [];
    private readonly List<QueryWord[]> exclusions = [];
    private readonly string source;
    private readonly bool elides;

    private QueryText(string source, string language) => (this.source, elides) = (source, Analyzer.For(language).Elides);

    /// <summary>What was typed, cut where it is very long.</summary>
    public string Source => source;

    public IReadOnlyList<QueryWord> Words => words;

    /// <summary>Words that must follow one another.</summary>
    public IReadOnlyList<QuerySpan> Phrases => phrases;

    public IReadOnlyList<QuerySpan> Compounds => compounds;

    public IReadOnlyList<QueryWord[]> Exclusions => exclusions;

    /// <summary>The last word may not be finished.</summary>
    public bool IsOpen { get; private set; }

    public static QueryText Read(string text, string language)
    {
        var query = new QueryText(text.Length > LongestText ? text[..LongestText] : text, language);
        query.Read(withSyntax: true);
        if (query.words.Count > 0 || query.exclusions.Count == 0) return query;
        var plain = new QueryText(query.source, language);
        plain.Read(withSyntax: false);
        return plain;
    }

    private void Read(bool withSyntax)
    {
        var plainFrom = 0;
        for (var i = 0; withSyntax && i < source.Length; i++)
        {
            var excludes =
                source[i] is '-' or '−'
                && (i == 0 || char.IsWhiteSpace(source[i - 1]))
                && i + 1 < source.Length
                && (char.IsLetterOrDigit(source[i + 1]) || IsQuote(source[i + 1]));
            var quote = excludes ? i + 1 : i;
            var close = IsQuote(source[quote]) ? EndOfQuote(quote) : -1;
            if (!excludes && close < 0) continue;
            if (close < 0) close = EndOfWord(i + 1);
            AddWords(plainFrom, i);
            if (excludes) exclusions.Add([.. Tokens(i + 1, close)]);
            else AddPhrase(quote + 1, close);
            plainFrom = i = close;
        }

        AddWords(Math.Min(plainFrom, source.Length), source.Length);
        exclusions.RemoveAll(exclusion => exclusion.Length == 0);
        IsOpen = words.Count > 0 && words[^1].Start + words[^1].Length == source.Length;
    }

    private void AddPhrase(int start, int end)
    {
        var first = words.Count;
        AddWords(start, end);
        if (words.Count > first) phrases.Add(new(first, words.Count - first));
    }

    private void AddWords(int start, int end)
    {
        var first = words.Count;
        var tokenizer = new Tokenizer(source.AsSpan(start, end - start), elides);
        while (tokenizer.MoveNext() && words.Count < MostWords)
        {
            var folded = Folding.Fold(tokenizer.Word);
            if (tokenizer.IsJoined) compounds.Add(new(first + tokenizer.Position, words.Count - first - tokenizer.Position, folded));
            else words.Add(new(tokenizer.Word.ToString(), folded, start + tokenizer.Start, tokenizer.Length));
        }
    }

    private List<QueryWord> Tokens(int start, int end)
    {
        var found = new List<QueryWord>();
        var tokenizer = new Tokenizer(source.AsSpan(start, end - start), elides);
        while (tokenizer.MoveNext())
            if (!tokenizer.IsJoined)
                found.Add(new(tokenizer.Word.ToString(), Folding.Fold(tokenizer.Word), start + tokenizer.Start, tokenizer.Length));
        return found;
    }

    private int EndOfQuote(int open)
    {
        for (var i = open + 1; i < source.Length; i++)
            if (IsQuote(source[i])) return i;
        return -1;
    }

    private int EndOfWord(int start)
    {
        while (start < source.Length && !char.IsWhiteSpace(source[start])) start++;
        return start;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂';
}
