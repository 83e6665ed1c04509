using System.Text;
using Oim.Content.Diagnostics;

namespace Oim.Content.Sources;

/// <summary>
/// The text of a file, whatever bytes it was saved as: line ends become \n, a leading byte order mark is dropped,
/// so that lines and columns are those an editor shows.
/// </summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static SourceText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private SourceText(string text, string? otherEncoding, bool isBinary) =>
        (Text, OtherEncoding, IsBinary) = (text, otherEncoding, isBinary);

    public string Text { get; }

    /// <summary>The name of the encoding found when it was not UTF-8.</summary>
    public string? OtherEncoding { get; }

    public bool IsBinary { get; }

    /// <param name="keepLineEnds">Whether \r and \r\n stay, for a file that is to be written again.</param>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, bool keepLineEnds = false)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return Found(Encoding.UTF32.GetString(bytes[4..]), "UTF-32", keepLineEnds);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Found(Encoding.Unicode.GetString(bytes[2..]), "UTF-16", keepLineEnds);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Found(Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16", keepLineEnds);
        if (bytes.Contains((byte)0))
            return GuessedEncoding.OfWideText(bytes) is { } wide
                ? Found(wide.GetString(bytes), "UTF-16", keepLineEnds)
                : new("", null, isBinary: true);
        try
        {
            var text = StrictUtf8.GetString(bytes);
            return TwiceEncoded.Undo(text) is { } once ? Found(once, "UTF-8 × 2", keepLineEnds) : Found(text, null, keepLineEnds);
        }
        catch (DecoderFallbackException)
        {
            if (MixedEncoding.Decode(bytes) is { } mixed) return Found(mixed, "UTF-8 + Windows-1252", keepLineEnds);
            if (GuessedEncoding.IsMacintosh(bytes)) return Found(Encoding.GetEncoding(10000).GetString(bytes), "MacRoman", keepLineEnds);
            // Bytes 80–9F are control characters in the ISO family, letters and quotes in Windows-1252.
            var windows = bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F);
            return windows
                ? Found(Encoding.GetEncoding(1252).GetString(bytes), "Windows-1252", keepLineEnds)
                : Found(Encoding.GetEncoding("iso-8859-15").GetString(bytes), "ISO-8859-15", keepLineEnds);
        }
    }

    private static SourceText Found(string text, string? otherEncoding, bool keepLineEnds)
    {
        if (text.StartsWith('\uFEFF')) text = text[1..];
        // Only \r and \n end a line for an editor: ReplaceLineEndings would also take form feeds and U+2028.
        if (!keepLineEnds && text.Contains('\r')) text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new(text, otherEncoding, isBinary: false);
    }

    /// <summary>The line and column of a character offset.</summary>
    public static Position At(string text, int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var before = text.AsSpan(0, offset);
        return new(before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
