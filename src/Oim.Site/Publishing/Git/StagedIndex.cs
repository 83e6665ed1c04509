using System.Buffers.Binary;
using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// Git's index, read and written as Git does by default (« gitformat-index », version 2): of 10,000 entries that costs less than to start
/// the program that would do it.
/// </summary>
internal sealed class StagedIndex
{
    private const int Sha256Length = 32;
    private const int HeaderLength = 12;
    private const int CountAt = 8;

    /// <summary>
    /// An entry begins with times, a mode, owners and a size; the name of its bytes, two bytes of flags and its path follow.
    /// </summary>
    private const int BeforeName = 40;

    private const int ModeAt = 24;
    private const uint PlainFile = 0x81A4;
    private const int FlagsLength = 2;
    private const int PathLengthBits = 0xFFF;
    private const int StageBits = 0x3000;

    /// <summary>Entries are filled with zeros, one at least.</summary>
    private const int Alignment = 8;

    private readonly byte[] bytes;
    private readonly int digest;
    private readonly int end;
    private readonly Dictionary<string, Place> places;

    private StagedIndex(byte[] bytes, int digest, int end, Dictionary<string, Place> places) =>
        (this.bytes, this.digest, this.end, this.places) = (bytes, digest, end, places);

    /// <param name="digest">The length of a name in bytes: 20, or 32 in a repository of SHA-256.</param>
    /// <param name="paths">Those that may be asked for and written.</param>
    /// <returns>Null: it is written in another way, or has one of the paths half merged; Git's own program knows.</returns>
    public static StagedIndex? Read(byte[] bytes, int digest, IEnumerable<string> paths)
    {
        if (bytes.Length < HeaderLength + digest || !bytes.AsSpan().StartsWith("DIRC\0\0\0\u0002"u8)) return null;
        var wanted = paths.Select(path => (Path: path, Bytes: Encoding.UTF8.GetBytes(path))).ToList();
        var found = new Dictionary<string, Place>(StringComparer.Ordinal);
        var at = HeaderLength;
        for (var left = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(CountAt)); left > 0; left--)
        {
            var entry = bytes.AsSpan(at);
            var start = BeforeName + digest + FlagsLength;
            if (entry.Length <= start) return null;
            var flags = BinaryPrimitives.ReadUInt16BigEndian(entry[(start - FlagsLength)..]);
            var length = flags & PathLengthBits;
            // Longer than the flags can say: it ends where its filling begins.
            if (length == PathLengthBits) length = entry[start..].IndexOf((byte)0);
            if (length <= 0 || entry.Length < start + length) return null;
            var name = entry.Slice(start, length);
            var whole = (start + length + Alignment) / Alignment * Alignment;
            foreach (var (path, own) in wanted)
            {
                // Entries stand in the order of their paths: a file that is not there would stand before the first that comes after it.
                var order = name.SequenceCompareTo(own);
                if (order == 0 ? (flags & StageBits) != 0 : IsAbove(name, own) || IsAbove(own, name)) return null;
                if (order > 0) found.TryAdd(path, new(at, 0, null));
                else if (order == 0) found.TryAdd(path, new(at, whole, Convert.ToHexStringLower(entry.Slice(BeforeName, digest))));
            }

            at += whole;
            if (at > bytes.Length - digest) return null;
        }

        foreach (var (path, _) in wanted) found.TryAdd(path, new(at, 0, null));
        return IsWhole(bytes.AsSpan(at..^digest)) ? new(bytes, digest, at, found) : null;
    }

    /// <summary>The name of the bytes it has at a path; null: it has none.</summary>
    public string? NameOf(string path) => places[path].Name;

    /// <summary>
    /// The same index with other bytes at some paths; null where a path goes. Git looks at such a file again, whose size and times it is
    /// not told. What Git adds of its own for speed is left out, and made again by its next command.
    /// </summary>
    public byte[] With(IReadOnlyDictionary<string, string?> names)
    {
        using var written = new MemoryStream(bytes.Length + 1024);
        var (from, count) = (0, BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(CountAt)));
        foreach (var (path, name) in names.OrderBy(pair => places[pair.Key].At).ThenBy(pair => pair.Key, Utf8Order.Instance))
        {
            var place = places[path];
            written.Write(bytes, from, place.At - from);
            from = place.At + place.Length;
            if (place.Length > 0) count--;
            if (name is null) continue;
            written.Write(EntryOf(path, name));
            count++;
        }

        written.Write(bytes, from, end - from);
        BinaryPrimitives.WriteUInt32BigEndian(written.GetBuffer().AsSpan(CountAt), count);
        using var all = ObjectName.NewDigest(digest == Sha256Length);
        all.AppendData(written.GetBuffer(), 0, (int)written.Length);
        written.Write(all.GetHashAndReset());
        return written.ToArray();
    }

    private byte[] EntryOf(string path, string name)
    {
        var own = Encoding.UTF8.GetBytes(path);
        var start = BeforeName + digest + FlagsLength;
        var entry = new byte[(start + own.Length + Alignment) / Alignment * Alignment];
        BinaryPrimitives.WriteUInt32BigEndian(entry.AsSpan(ModeAt), PlainFile);
        Convert.FromHexString(name).CopyTo(entry, BeforeName);
        BinaryPrimitives.WriteUInt16BigEndian(entry.AsSpan(start - FlagsLength), (ushort)Math.Min(own.Length, PathLengthBits));
        own.CopyTo(entry, start);
        return entry;
    }

    /// <summary>Whether one is a folder of the other: a file has become a folder, or a folder a file.</summary>
    private static bool IsAbove(ReadOnlySpan<byte> folder, ReadOnlySpan<byte> path) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder);

    /// <summary>Whether no extension says that entries stand in another file, or that some stand for whole folders.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> extensions)
    {
        while (extensions.Length >= 8)
        {
            // A capital begins those that one may pass over.
            if (extensions[0] is < (byte)'A' or > (byte)'Z') return false;
            var length = BinaryPrimitives.ReadUInt32BigEndian(extensions[4..]);
            if (length > extensions.Length - 8) return false;
            extensions = extensions[(8 + (int)length)..];
        }

        return extensions.Length == 0;
    }

    /// <summary>Where the entry of a path stands, or would.</summary>
    /// <param name="Length">0: there is none.</param>
    private readonly record struct Place(int At, int Length, string? Name);

    /// <summary>Git's order of paths.</summary>
    private sealed class Utf8Order : IComparer<string>
    {
        public static readonly Utf8Order Instance = new();

        public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
    }
}
