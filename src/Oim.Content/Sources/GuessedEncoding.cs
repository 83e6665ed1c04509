using System.Buffers;
using System.Text;

namespace Oim.Content.Sources;

/// <summary>Encodings that nothing in a file announces, known by what only they would hold.</summary>
internal static class GuessedEncoding
{
    /// <summary>ç, è, ê and ù of old Macs: no sign at all in Windows-1252.</summary>
    private static readonly SearchValues<byte> OnlyMacintosh = SearchValues.Create([0x8D, 0x8F, 0x90, 0x9D]);

    /// <summary>
    /// UTF-16 without its mark: every other byte of Latin text is zero, and never two in a row. Null for what is no text.
    /// </summary>
    public static Encoding? OfWideText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i] == 0 && bytes[i + 1] == 0) return null;
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }

        var most = bytes.Length / 2 * 3 / 4;
        return even == 0 && odd >= most ? Encoding.Unicode : odd == 0 && even >= most ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>
    /// Whether text of single bytes is MacRoman: é after a small letter, ç, è, ê or ù, more often than the same letters of Windows-1252.
    /// </summary>
    public static bool IsMacintosh(ReadOnlySpan<byte> bytes)
    {
        var (mac, windows) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            var afterLetter = i > 0 && bytes[i - 1] is >= (byte)'a' and <= (byte)'z';
            if (OnlyMacintosh.Contains(bytes[i]) || (bytes[i] == 0x8E && afterLetter)) mac++;
            else if (bytes[i] is 0xE0 or (>= 0xE7 and <= 0xEB)) windows++;
        }

        return mac > windows;
    }
}
