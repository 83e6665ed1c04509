using System.Runtime.InteropServices;
using Oim.Search.Indexing;

namespace Oim.Search.Stored;

/// <summary>
/// The words of an index's file: none of them is an object before somebody asks for it. They are found by halves, in two orders.
/// </summary>
internal sealed class StoredWords
{
    private readonly string[] languages;
    private readonly ReadOnlyMemory<byte> spoken;
    private readonly ReadOnlyMemory<int> ends;
    private readonly ReadOnlyMemory<char> letters;
    private readonly ReadOnlyMemory<int> byStem;

    private StoredWords(BlockReader block)
    {
        languages = block.ReadTexts();
        (spoken, ends, letters) = (block.Read<byte>(), block.Read<int>(), block.Read<char>());
        (Signatures, ByFolded, byStem) = (block.Read<ulong>(), block.Read<int>(), block.Read<int>());
    }

    public int Count => spoken.Length;

    public ReadOnlyMemory<ulong> Signatures { get; }

    /// <summary>The words in the order of <see cref="Word.Folded"/>.</summary>
    public ReadOnlyMemory<int> ByFolded { get; }

    public static StoredWords Read(BlockReader block) => new(block);

    public static void Write(BlockWriter block, Vocabulary words, int count)
    {
        var known = new List<string>();
        var (languageOf, endOf, all) = (new byte[count], new int[3 * count], new List<char>(24 * count));
        for (var id = 0; id < count; id++)
        {
            var word = words[id];
            if (!known.Contains(word.Language)) known.Add(word.Language);
            languageOf[id] = checked((byte)known.IndexOf(word.Language));
            foreach (var (part, text) in new[] { word.Text, word.Folded, word.StemKey }.Index())
            {
                all.AddRange(text);
                endOf[(3 * id) + part] = all.Count;
            }
        }

        block.Write(known);
        block.Write<byte>(languageOf);
        block.Write<int>(endOf);
        block.Write<char>(CollectionsMarshal.AsSpan(all));
        block.Write(words.Signatures[..count]);
        block.Write<int>(SortedWords.InOrder(words, count, word => word.Folded));
        block.Write<int>(SortedWords.InOrder(words, count, word => word.StemKey));
    }

    public Word this[int id] => new(id, languages[spoken.Span[id]], Text(id).ToString(), Folded(id).ToString(), StemKey(id).ToString());

    public ReadOnlySpan<char> Folded(int id) => Part(id, 1);

    /// <summary>The words that are this one without accents, by number.</summary>
    public ReadOnlySpan<int> Exact(ReadOnlySpan<char> folded) => Equal(ByFolded.Span, folded, part: 1);

    public ReadOnlySpan<int> Related(ReadOnlySpan<char> stemKey) => Equal(byStem.Span, stemKey, part: 2);

    /// <summary>The number of a word, or −1.</summary>
    public int Find(string language, ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        foreach (var id in Exact(folded))
            if (Text(id).SequenceEqual(text) && string.Equals(languages[spoken.Span[id]], language, StringComparison.OrdinalIgnoreCase))
                return id;
        return -1;
    }

    private ReadOnlySpan<char> Text(int id) => Part(id, 0);

    private ReadOnlySpan<char> StemKey(int id) => Part(id, 2);

    private ReadOnlySpan<char> Part(int id, int part)
    {
        var place = (3 * id) + part;
        var after = ends.Span;
        return letters.Span[(place == 0 ? 0 : after[place - 1])..after[place]];
    }

    private ReadOnlySpan<int> Equal(ReadOnlySpan<int> order, ReadOnlySpan<char> key, int part)
    {
        var first = First(order, key, part);
        var end = first;
        while (end < order.Length && Part(order[end], part).SequenceEqual(key)) end++;
        return order[first..end];
    }

    private int First(ReadOnlySpan<int> order, ReadOnlySpan<char> key, int part)
    {
        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Part(order[middle], part).SequenceCompareTo(key) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
