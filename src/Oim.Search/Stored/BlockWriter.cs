using System.Runtime.InteropServices;
using System.Text;

namespace Oim.Search.Stored;

/// <summary>Writes a <see cref="Block"/>.</summary>
internal sealed class BlockWriter(Stream stream)
{
    private uint checksum;

    /// <exception cref="OverflowException">It is longer than a section can be: 2 GB.</exception>
    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        Put(MemoryMarshal.AsBytes([(ulong)bytes.Length]));
        var whole = bytes.Length & -Block.Unit;
        Put(bytes[..whole]);
        if (whole == bytes.Length) return;
        Span<byte> rest = stackalloc byte[Block.Unit];
        rest.Clear();
        bytes[whole..].CopyTo(rest);
        Put(rest);
    }

    public void Write(IReadOnlyCollection<string> texts)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(texts.Count);
        foreach (var text in texts) writer.Write(text);
        writer.Flush();
        Write<byte>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>What was written is whole.</summary>
    public void End() => stream.Write(MemoryMarshal.AsBytes([(ulong)checksum]));

    private void Put(ReadOnlySpan<byte> units)
    {
        checksum = Block.Checksum(checksum, units);
        stream.Write(units);
    }
}
