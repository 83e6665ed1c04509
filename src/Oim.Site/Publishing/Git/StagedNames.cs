using System.Buffers.Binary;
using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// What Git's index has at a path, read from its file as Git writes it by default (« gitformat-index », version 2): a look through 10,000
/// entries costs less than to start the program that would tell.
/// </summary>
internal static class StagedNames
{
    private const int HeaderLength = 12;

    /// <summary>
    /// An entry begins with times, a mode, owners and a size; the name of its bytes, two bytes of flags and its path follow.
    /// </summary>
    private const int BeforeName = 40;

    private const int FlagsLength = 2;
    private const int PathLengthBits = 0xFFF;

    /// <summary>Entries are filled with zeros, one at least.</summary>
    private const int Alignment = 8;

    /// <param name="digest">The length of a name in bytes: 20, or 32 in a repository of SHA-256.</param>
    /// <returns>The names of those paths that it has; null: it is written in another way, which Git's own program reads.</returns>
    public static Dictionary<string, string>? Of(ReadOnlySpan<byte> index, int digest, IEnumerable<string> paths)
    {
        if (index.Length < HeaderLength + digest || !index.StartsWith("DIRC\0\0\0\u0002"u8)) return null;
        var wanted = paths.Select(path => (Path: path, Bytes: Encoding.UTF8.GetBytes(path))).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = HeaderLength;
        for (var left = BinaryPrimitives.ReadUInt32BigEndian(index[8..]); left > 0; left--)
        {
            var entry = index[at..];
            var start = BeforeName + digest + FlagsLength;
            if (entry.Length <= start) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(entry[(start - FlagsLength)..]) & PathLengthBits;
            // Longer than the flags can say: it ends where its filling begins.
            if (length == PathLengthBits) length = entry[start..].IndexOf((byte)0);
            if (length <= 0 || entry.Length < start + length) return null;
            foreach (var (path, bytes) in wanted)
                if (entry.Slice(start, length).SequenceEqual(bytes))
                    names[path] = Convert.ToHexStringLower(entry.Slice(BeforeName, digest));
            at += (start + length + Alignment) / Alignment * Alignment;
            if (at > index.Length - digest) return null;
        }

        return IsWhole(index[at..^digest]) ? names : null;
    }

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
}
