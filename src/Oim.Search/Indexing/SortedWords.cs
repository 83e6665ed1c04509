namespace Oim.Search.Indexing;

/// <summary>
/// The first words of a vocabulary in folded order, for prefixes; those that came since are few and looked at one by one.
/// </summary>
internal sealed class SortedWords
{
    public static readonly SortedWords Empty = new([]);

    private readonly int[] ids;

    private SortedWords(int[] ids) => this.ids = ids;

    public int Count => ids.Length;

    public static SortedWords Of(Vocabulary words, int count)
    {
        var all = new int[count];
        for (var i = 0; i < count; i++) all[i] = i;
        Array.Sort(Array.ConvertAll(all, id => words[id].Folded), all, StringComparer.Ordinal);
        return new(all);
    }

    public List<int> StartingWith(string prefix, Vocabulary words, int count)
    {
        var found = new List<int>();
        for (var i = First(prefix, words); i < ids.Length && words[ids[i]].Folded.StartsWith(prefix, StringComparison.Ordinal); i++)
            found.Add(ids[i]);
        for (var id = ids.Length; id < count; id++)
            if (words[id].Folded.StartsWith(prefix, StringComparison.Ordinal)) found.Add(id);
        return found;
    }

    private int First(string prefix, Vocabulary words)
    {
        var (low, high) = (0, ids.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(words[ids[middle]].Folded, prefix) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
