using System.Text;
using Oim.Search.Indexing;

namespace Oim.Search.Stored;

/// <summary>Documents of an index's file: made into objects only where a segment is merged.</summary>
internal sealed class StoredDocuments : IDocuments
{
    private readonly LabelTable labels;
    private readonly int[] ids;
    private readonly ReadOnlyMemory<int> ends;
    private readonly ReadOnlyMemory<int> lengthsOfTerms;
    private readonly ReadOnlyMemory<byte> bytes;

    public StoredDocuments(BlockReader block, int[] ids, LabelTable labels)
    {
        (this.ids, this.labels) = (ids, labels);
        (ends, lengthsOfTerms, bytes) = (block.Read<int>(), block.Read<int>(), block.Read<byte>());
    }

    public static void Write(BlockWriter block, IDocuments documents)
    {
        using var all = new MemoryStream();
        var (ends, lengths) = (new int[documents.Count], new int[documents.Count]);
        for (var place = 0; place < ends.Length; place++)
        {
            var document = documents[place];
            all.Write(document.ToBytes());
            (ends[place], lengths[place]) = (checked((int)all.Length), document.Terms.Length);
        }

        block.Write<int>(ends);
        block.Write<int>(lengths);
        block.Write<byte>(all.GetBuffer().AsSpan(0, (int)all.Length));
    }

    public int Count => ids.Length;

    public IndexedDocument this[int place] => DocumentFormat.Read(ids[place], Bytes(place).ToArray(), labels);

    public string Title(int place)
    {
        var at = 0;
        var document = Bytes(place);
        var length = Varint.Read(document, ref at);
        return Encoding.UTF8.GetString(document.Slice(at, length));
    }

    public ReadOnlySpan<byte> Terms(int place) => Bytes(place)[^lengthsOfTerms.Span[place]..];

    private ReadOnlySpan<byte> Bytes(int place) => bytes.Span[(place == 0 ? 0 : ends.Span[place - 1])..ends.Span[place]];
}
