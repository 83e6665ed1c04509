using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Text;

namespace Oim.Search.Stored;

/// <summary>
/// Reads a <see cref="Block"/> section by section. The sections stay in the file, which is mapped into memory: the system loads what is
/// asked for, and may take it back. A mapping is never ended, since a span into it has nothing that would keep it: a process opens one or
/// two in its life.
/// </summary>
internal sealed unsafe class BlockReader
{
    private static readonly List<MemoryMappedViewAccessor> Mapped = [];

    private readonly byte* start;
    private readonly long length;
    private long at;

    private BlockReader(byte* start, long length)
    {
        this.start = start;
        this.length = length;
    }

    /// <summary>Whether all has been read.</summary>
    public bool IsAtEnd => at == length;

    /// <summary>
    /// The block in a file; null where there is none, or it is not whole. What is mapped is a copy that has no name any more: a file that
    /// somebody cuts short under a process that has mapped it would end that process.
    /// </summary>
    public static BlockReader? Open(string file)
    {
        var copy = file + ".open";
        try
        {
            File.Delete(copy);
            File.Copy(file, copy);
            return Map(copy);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            Forget(copy);
        }
    }

    private static BlockReader? Map(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        var whole = stream.Length - Block.Unit;
        if (whole <= 0 || whole % Block.Unit != 0 || !IsWhole(stream, whole)) return null;
        using var mapping = MemoryMappedFile.CreateFromFile(
            stream,
            null,
            0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: true
        );
        var view = mapping.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        lock (Mapped) Mapped.Add(view);
        byte* pointer = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        return new(pointer + view.PointerOffset, whole);
    }

    private static void Forget(string copy)
    {
        try
        {
            File.Delete(copy);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Where a file that is mapped keeps its name (Windows), the next start takes it away.
        }
    }

    public ReadOnlyMemory<T> Read<T>()
        where T : unmanaged
    {
        if (at + Block.Unit > length) throw new EndOfStreamException();
        var bytes = *(long*)(start + at);
        at += Block.Unit;
        if (bytes < 0 || bytes > int.MaxValue - Block.Unit || at + Block.Filled((int)bytes) > length) throw new EndOfStreamException();
        var section = new Section<T>((T*)(start + at), (int)(bytes / sizeof(T)));
        at += Block.Filled((int)bytes);
        return section.Memory;
    }

    public string[] ReadTexts()
    {
        using var reader = new BinaryReader(new MemoryStream(Read<byte>().ToArray()), Encoding.UTF8);
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++) texts[i] = reader.ReadString();
        return texts;
    }

    /// <summary>Read, not mapped: what only the checksum wants should not stay with the process.</summary>
    private static bool IsWhole(FileStream stream, long all)
    {
        var (buffer, checksum) = (new byte[256 * 1024], 0u);
        for (var left = all; left > 0;)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(left, buffer.Length));
            stream.ReadExactly(part);
            checksum = Block.Checksum(checksum, part);
            left -= part.Length;
        }

        stream.ReadExactly(buffer.AsSpan(0, Block.Unit));
        return BinaryPrimitives.ReadUInt64LittleEndian(buffer) == checksum;
    }
}
