using System.Collections.Concurrent;
using Oim.Search.Analysis;
using Oim.Search.Querying;
using Oim.Search.Stored;

namespace Oim.Search.Indexing;

/// <summary>
/// Every word the documents hold or held, by number. It only grows, by one writer, while any number of readers look words up; whether a
/// word is still in use is for the index to say.
/// </summary>
public sealed class Vocabulary
{
    // Of the words that came since the file was written.
    private readonly ConcurrentDictionary<string, int[]> byFolded = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly StoredWords? stored;
    private readonly int storedCount;
    private Word?[] words;
    private ulong[] signatures;
    private volatile int count;
    private volatile SortedWords sorted = SortedWords.Empty;

    /// <summary>One without words.</summary>
    public Vocabulary() => (words, signatures, Labels) = (new Word?[1024], new ulong[1024], new());

    /// <summary>One that goes on from the words of a file.</summary>
    internal Vocabulary(StoredWords stored, LabelTable labels)
    {
        (this.stored, storedCount, count, Labels) = (stored, stored.Count, stored.Count, labels);
        (words, signatures) = (new Word?[count + 1024], new ulong[count + 1024]);
        stored.Signatures.Span.CopyTo(signatures);
        sorted = new(stored.ByFolded);
    }

    /// <summary>The number of words.</summary>
    public int Count => count;

    internal LabelTable Labels { get; }

    /// <summary>A word by its number, from 0.</summary>
    public Word this[int id]
    {
        get
        {
            var here = Volatile.Read(ref words);
            // Two readers may make the same of it: one of them stays.
            return here[id] ?? (here[id] = stored![id]);
        }
    }

    /// <summary>For each word, see <see cref="SpellingScan.Signature"/>.</summary>
    internal ReadOnlySpan<ulong> Signatures
    {
        get
        {
            var end = count;
            return Volatile.Read(ref signatures).AsSpan(0, end);
        }
    }

    /// <summary>The same as <see cref="Word.Folded"/>, without an object.</summary>
    internal ReadOnlySpan<char> Folded(int id) => id < storedCount ? stored!.Folded(id) : this[id].Folded;

    /// <summary>The number of a word, new or known. Only the writer may ask.</summary>
    internal int Add(string language, ReadOnlySpan<char> text)
    {
        if (!known.TryGetValue(language, out var ofLanguage)) known[language] = ofLanguage = new(StringComparer.Ordinal);
        var lookup = ofLanguage.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var id)) return id;
        var word = text.ToString();
        if (stored is not null && stored.Find(language, text, Folding.Fold(text)) is >= 0 and var before) return ofLanguage[word] = before;
        return Append(ofLanguage, language, word, Analyzer.For(language).Stem(word));
    }

    /// <summary>Takes back a word that was stored, in the order of the numbers.</summary>
    public void Restore(string language, string text, string stem)
    {
        if (!known.TryGetValue(language, out var ofLanguage)) known[language] = ofLanguage = new(StringComparer.Ordinal);
        Append(ofLanguage, language, text, stem);
    }

    /// <summary>The words that are this one without accents.</summary>
    internal IReadOnlyList<int> Exact(string folded) =>
        With(stored is null ? [] : stored.Exact(folded), byFolded.GetValueOrDefault(folded));

    internal IReadOnlyList<int> Related(string stemKey) =>
        With(stored is null ? [] : stored.Related(stemKey), byStem.GetValueOrDefault(stemKey));

    internal static string StemKey(string language, string stem) => string.Concat(language, ":", stem);

    /// <summary>The words that begin like this, without accents.</summary>
    internal List<int> StartingWith(string folded) => sorted.StartingWith(folded, this, count);

    /// <summary>Puts words in order for prefixes when many have come. Only the writer may ask.</summary>
    internal void Settle()
    {
        if (count - sorted.Count > Math.Max(1024, count / 8)) sorted = SortedWords.Of(this, count);
    }

    private int Append(Dictionary<string, int> ofLanguage, string language, string text, string stem)
    {
        var id = count;
        if (id == words.Length)
        {
            var larger = new Word?[2 * id];
            words.CopyTo(larger, 0);
            Volatile.Write(ref words, larger);
            var moreSignatures = new ulong[2 * id];
            signatures.CopyTo(moreSignatures, 0);
            Volatile.Write(ref signatures, moreSignatures);
        }

        var word = new Word(id, language, text, Folding.Fold(text), StemKey(language, stem));
        words[id] = word;
        signatures[id] = SpellingScan.Signature(word.Folded);
        ofLanguage[text] = id;
        Append(byFolded, word.Folded, id);
        Append(byStem, word.StemKey, id);
        count = id + 1;
        return id;
    }

    private static void Append(ConcurrentDictionary<string, int[]> table, string key, int id) =>
        table[key] = table.TryGetValue(key, out var ids) ? [.. ids, id] : [id];

    private static int[] With(ReadOnlySpan<int> before, int[]? since) =>
        since is null ? before.ToArray() : before.IsEmpty ? since : [.. before, .. since];
}
