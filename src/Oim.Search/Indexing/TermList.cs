namespace Oim.Search.Indexing;

/// <summary>
/// The words of one document, by number: for each the step from the number before, its <see cref="Impact"/>, the length of its positions
/// and the positions as steps; all as variable-length integers (Williams and Zobel, Compressing Integers for Fast File Access, 1999).
/// </summary>
internal ref struct TermList(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public int Word { get; private set; } = -1;

    public byte Impact { get; private set; }

    /// <summary>Where the positions start.</summary>
    public int Positions { get; private set; }

    public bool MoveNext()
    {
        if (at >= bytes.Length) return false;
        Word += Varint.Read(bytes, ref at);
        Impact = bytes[at++];
        Positions = at;
        var length = Varint.Read(bytes, ref at);
        at += length;
        return true;
    }

    /// <summary>Adds the positions that start at an offset.</summary>
    public static void ReadPositions(ReadOnlySpan<byte> bytes, int offset, List<int> into)
    {
        var end = Varint.Read(bytes, ref offset) + offset;
        var position = -1;
        while (offset < end) into.Add(position += Varint.Read(bytes, ref offset));
    }
}
