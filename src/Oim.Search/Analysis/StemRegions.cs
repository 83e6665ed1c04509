namespace Oim.Search.Analysis;

/// <summary>A word while it is stemmed, with the regions RV, R1 and R2 in which suffixes may be removed.</summary>
internal sealed class StemRegions
{
    private readonly int rv;
    private readonly int r1;
    private readonly int r2;

    public StemRegions(string marked)
    {
        Text = marked;
        rv = StartOfRv(marked);
        r1 = AfterVowelAndConsonant(marked, 0);
        r2 = AfterVowelAndConsonant(marked, r1);
    }

    public string Text { get; private set; }

    public int Length => Text.Length;

    public bool Ends(string suffix) => Text.EndsWith(suffix, StringComparison.Ordinal);

    public bool EndsInRv(string suffix) => Text.Length - suffix.Length >= rv && Ends(suffix);

    public bool IsInRv(int suffixLength) => Text.Length - suffixLength >= rv;

    public bool IsInR1(int suffixLength) => Text.Length - suffixLength >= r1;

    public bool IsInR2(int suffixLength) => Text.Length - suffixLength >= r2;

    /// <summary>The character so far from the end, or \0 where it is not in RV.</summary>
    public char CharInRv(int fromEnd) => Text.Length - fromEnd >= rv && fromEnd <= Text.Length ? Text[^fromEnd] : '\0';

    public void Replace(int suffixLength, string by) => Text = string.Concat(Text.AsSpan(0, Text.Length - suffixLength), by);

    public void SetChar(int index, char c) => Text = string.Concat(Text.AsSpan(0, index), c.ToString(), Text.AsSpan(index + 1));

    private static int StartOfRv(string word)
    {
        if (word.Length > 2 && FrenchMarks.IsVowel(word[0]) && FrenchMarks.IsVowel(word[1])) return 3;
        foreach (var prefix in (ReadOnlySpan<string>)["par", "col", "tap"])
            if (word.StartsWith(prefix, StringComparison.Ordinal)) return 3;
        for (var i = 1; i < word.Length; i++)
            if (FrenchMarks.IsVowel(word[i])) return i + 1;
        return word.Length;
    }

    private static int AfterVowelAndConsonant(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
            if (!FrenchMarks.IsVowel(word[i]) && FrenchMarks.IsVowel(word[i - 1])) return i + 1;
        return word.Length;
    }
}
