using System.Runtime.InteropServices;
using Oim.Search.Analysis;

namespace Oim.Search.Indexing;

/// <summary>Reads the words of one document, field by field.</summary>
internal sealed class WordReader(string language)
{
    // Between fields, so that nothing is near across them.
    private const int Gap = 20;

    private readonly bool elides = Analyzer.For(language).Elides;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<double> frequencies = [];
    private readonly List<(int Word, int Position)> found = [];
    private int position;

    public DocumentWords Read(SourceDocument document)
    {
        var titleLength = Read(Field.Title, [document.Title]);
        Read(Field.Summary, [document.Summary]);
        Read(Field.Headings, document.Headings);
        Read(Field.Names, document.Names);
        Read(Field.Body, [document.Body]);
        var (places, ends) = Encode();
        return new()
        {
            Language = language,
            TitleLength = titleLength,
            Words = [.. numbers.Keys],
            Places = places,
            Ends = ends,
        };
    }

    private int Read(Field field, IEnumerable<string> texts)
    {
        var (first, length) = (found.Count, 0);
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            var tokenizer = new Tokenizer(text, elides);
            var next = position;
            while (tokenizer.MoveNext())
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, tokenizer.Word, out var isKnown);
                if (!isKnown)
                {
                    number = frequencies.Count;
                    frequencies.Add(0);
                }

                found.Add((number, position + tokenizer.Position));
                next = Math.Max(next, position + tokenizer.Position + 1);
            }

            length += next - position;
            position = next + (next > position ? 2 : 0);
        }

        if (length == 0) return 0;
        var share = field.Share(length);
        var sums = CollectionsMarshal.AsSpan(frequencies);
        for (var i = first; i < found.Count; i++) sums[found[i].Word] += share;
        position += Gap;
        return length;
    }

    private (byte[] Places, int[] Ends) Encode()
    {
        var (positions, starts) = ByWord();
        var places = new List<byte>(positions.Length + (4 * frequencies.Count));
        var ends = new int[frequencies.Count];
        for (var word = 0; word < ends.Length; word++)
        {
            var own = positions.AsSpan(starts[word], starts[word + 1] - starts[word]);
            own.Sort();
            var (size, before) = (0, -1);
            foreach (var here in own) (size, before) = (size + Varint.Size(here - before), here);
            places.Add(Impact.Of(frequencies[word]));
            Varint.Write(places, size);
            before = -1;
            foreach (var here in own)
            {
                Varint.Write(places, here - before);
                before = here;
            }

            ends[word] = places.Count;
        }

        return ([.. places], ends);
    }

    /// <summary>The positions of each word, and where they start.</summary>
    private (int[] Positions, int[] Starts) ByWord()
    {
        var (positions, starts) = (new int[found.Count], new int[frequencies.Count + 1]);
        foreach (var (word, _) in found) starts[word + 1]++;
        for (var word = 0; word < frequencies.Count; word++) starts[word + 1] += starts[word];
        var next = starts.AsSpan().ToArray();
        foreach (var (word, here) in found) positions[next[word]++] = here;
        return (positions, starts);
    }
}
