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

    private SourceText(string text, string? otherEncoding, bool isBinary) => (Text, OtherEncoding, IsBinary) = (text, otherEncoding, isBinary);

    public string Text { get; }

    /// <summary>The name of the encoding found when it was not UTF-8.</summary>
    public string? OtherEncoding { get; }

    public bool IsBinary { get; }

    public static SourceText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Found(Encoding.Unicode.GetString(bytes[2..]), "UTF-16");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Found(Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16");
        if (bytes.Contains((byte)0)) return new("", null, isBinary: true);
        try
        {
            return Found(StrictUtf8.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            // Bytes 80–9F are control characters in the ISO family, letters and quotes in Windows-1252.
            var windows = bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F);
            return windows ? Found(Encoding.GetEncoding(1252).GetString(bytes), "Windows-1252") : Found(Encoding.GetEncoding("iso-8859-15").GetString(bytes), "ISO-8859-15");
        }
    }

    private static SourceText Found(string text, string? otherEncoding)
    {
        if (text.StartsWith('\uFEFF')) text = text[1..];
        return new(text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text, otherEncoding, isBinary: false);
    }

    /// <summary>The line and column of a character offset.</summary>
    public static Position At(string text, int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var before = text.AsSpan(0, offset);
        return new(before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
