using System.Runtime.InteropServices;

namespace Oim.Search.Indexing;

/// <summary>
/// A number for each word: in an array for many documents, in a table for few, so that one page does not cost the whole vocabulary.
/// </summary>
internal sealed class WordCounts(int documents)
{
    private readonly Dictionary<int, int>? few = documents <= 256 ? [] : null;
    private int[] many = [];

    public IEnumerable<int> Keys => few is not null ? few.Keys : Enumerable.Range(0, many.Length).Where(word => many[word] > 0);

    public ref int this[int word]
    {
        get
        {
            if (few is not null) return ref CollectionsMarshal.GetValueRefOrAddDefault(few, word, out _);
            if (word >= many.Length) Array.Resize(ref many, Math.Max(word + 1, 2 * many.Length));
            return ref many[word];
        }
    }
}
