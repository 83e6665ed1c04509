using System.Text;

namespace Oim.Content.Sources;

/// <summary>
/// Text that is UTF-8 but for some bytes, pasted in by a program of another age: each of those is read as the sign it was in Windows-1252,
/// and the rest stays what it is.
/// </summary>
internal static class MixedEncoding
{
    private static readonly Encoding Utf8OrWindows = Encoding.GetEncoding(
        "utf-8",
        EncoderFallback.ExceptionFallback,
        new WindowsFallback()
    );

    /// <summary>
    /// Null for text that is more of another encoding than of UTF-8: in that, bytes that make UTF-8 stand together by chance.
    /// </summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        for (var rest = bytes; rest.Length > 0;)
        {
            var isWhole = Rune.DecodeFromUtf8(rest, out _, out var length) == System.Buffers.OperationStatus.Done;
            if (!isWhole) broken++;
            else if (length > 1) whole++;
            rest = rest[length..];
        }

        return whole > broken ? Utf8OrWindows.GetString(bytes) : null;
    }

    private sealed class WindowsFallback : DecoderFallback
    {
        public override int MaxCharCount => 3;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();
    }

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string signs = "";
        private int next;

        public override int Remaining => signs.Length - next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (signs, next) = (Encoding.GetEncoding(1252).GetString(bytesUnknown), 0);
            return true;
        }

        public override char GetNextChar() => next < signs.Length ? signs[next++] : '\0';

        public override bool MovePrevious() => next > 0 && --next >= 0;
    }
}
