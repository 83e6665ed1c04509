namespace Oim.Search.Indexing;

/// <summary>
/// The first words of a vocabulary in folded order, for prefixes; those that came since are few and looked at one by one.
/// </summary>
internal sealed class SortedWords(ReadOnlyMemory<int> ids)
{
    public static readonly SortedWords Empty = new(default);

    public int Count => ids.Length;

    public static SortedWords Of(Vocabulary words, int count) => new(InOrder(words, count, word => word.Folded));

    /// <summary>The first words by a text of theirs, those with the same by number.</summary>
    public static int[] InOrder(Vocabulary words, int count, Func<Word, string> text)
    {
        var (all, texts) = (new int[count], new string[count]);
        for (var i = 0; i < count; i++) (all[i], texts[i]) = (i, text(words[i]));
        Array.Sort(texts, all, StringComparer.Ordinal);
        for (int first = 0, end; first < count; first = end)
        {
            for (end = first + 1; end < count && texts[end] == texts[first]; end++) { }
            if (end - first > 1) Array.Sort(all, first, end - first);
        }

        return all;
    }

    public List<int> StartingWith(string prefix, Vocabulary words, int count)
    {
        var found = new List<int>();
        var sorted = ids.Span;
        for (var i = First(sorted, prefix, words); i < sorted.Length && words.Folded(sorted[i]).StartsWith(prefix); i++)
            found.Add(sorted[i]);
        for (var id = sorted.Length; id < count; id++)
            if (words.Folded(id).StartsWith(prefix)) found.Add(id);
        return found;
    }

    private static int First(ReadOnlySpan<int> sorted, string prefix, Vocabulary words)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words.Folded(sorted[middle]).SequenceCompareTo(prefix) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
