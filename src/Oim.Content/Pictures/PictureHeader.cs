using System.Buffers.Binary;
using System.Text;

namespace Oim.Content.Pictures;

/// <summary>
/// Reads the size of a picture from its first bytes. Nothing is decoded: whatever the file holds, it costs a few reads, and what is too
/// large is known before a decoder sees it.
/// </summary>
public static class PictureHeader
{
    /// <summary>Bytes at the start, where all formats but JPEG say their size.</summary>
    private const int Start = 64 * 1024;

    /// <summary>Bytes at the end, where some cameras write after the picture.</summary>
    private const int End = 256 * 1024;

    /// <summary>EOI, the last marker of a JPEG picture.</summary>
    private static ReadOnlySpan<byte> EndOfImage => [0xFF, 0xD9];

    /// <param name="file">From its start; it can seek.</param>
    /// <returns>Null: it is no picture that browsers show.</returns>
    public static PictureFacts? Read(Stream file)
    {
        var head = At(file, 0, Start);
        var tail = At(file, Math.Max(0, file.Length - End), End);
        var facts = head switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegHeader.Read(file) is { } seen ? seen with { IsWhole = tail.IndexOf(EndOfImage) >= 0 } : null,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] when head.Length >= 24 => Png(head, tail),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when head.Length >= 13 => Gif(head, tail),
            _ when head.Length >= 30 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) => Webp(head, file.Length),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', _, ..] => Avif(head),
            _ => SvgHeader.Read(file),
        };
        return facts is { Width: > 0, Height: > 0 } ? facts : null;
    }

    /// <summary>PNG 1.2, 4.1.1 (IHDR); acTL announces frames (APNG).</summary>
    private static PictureFacts Png(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail) =>
        new(
            PictureFormat.Png,
            BinaryPrimitives.ReadInt32BigEndian(head[16..]),
            BinaryPrimitives.ReadInt32BigEndian(head[20..]),
            tail.IndexOf("IEND"u8) >= 0,
            head.IndexOf("acTL"u8) is >= 0 and var frames && frames < (uint)head.IndexOf("IDAT"u8)
        );

    /// <summary>GIF89a, 18 (logical screen); the extension of Netscape makes it move.</summary>
    private static PictureFacts Gif(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail) =>
        new(
            PictureFormat.Gif,
            BinaryPrimitives.ReadUInt16LittleEndian(head[6..]),
            BinaryPrimitives.ReadUInt16LittleEndian(head[8..]),
            tail.TrimEnd((byte)0) is [.., 0x3B],
            head.IndexOf("NETSCAPE2.0"u8) >= 0
        );

    /// <summary>RFC 9649: the lossy, the lossless and the extended form.</summary>
    private static PictureFacts? Webp(ReadOnlySpan<byte> head, long length)
    {
        var isWhole = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) + 8L <= length;
        return Encoding.ASCII.GetString(head[12..16]) switch
        {
            "VP8 " => new(
                PictureFormat.Webp,
                BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF,
                isWhole
            ),
            "VP8L" when BinaryPrimitives.ReadUInt32LittleEndian(head[21..]) is var bits => new(
                PictureFormat.Webp,
                (int)(bits & 0x3FFF) + 1,
                (int)((bits >> 14) & 0x3FFF) + 1,
                isWhole
            ),
            "VP8X" => new(PictureFormat.Webp, Of24Bits(head[24..]) + 1, Of24Bits(head[27..]) + 1, isWhole, (head[20] & 2) != 0),
            _ => null,
        };
    }

    /// <summary>ISO/IEC 23008-12: the largest « ispe » is the whole picture, of which there may be tiles; « irot » turns it.</summary>
    private static PictureFacts Avif(ReadOnlySpan<byte> head)
    {
        var (width, height) = (0, 0);
        for (var rest = head; rest.IndexOf("ispe"u8) is >= 0 and var at && at + 16 <= rest.Length; rest = rest[(at + 16)..])
        {
            width = Math.Max(width, BinaryPrimitives.ReadInt32BigEndian(rest[(at + 8)..]));
            height = Math.Max(height, BinaryPrimitives.ReadInt32BigEndian(rest[(at + 12)..]));
        }

        var isTurned = head.IndexOf("irot"u8) is >= 0 and var turn && turn + 4 < head.Length && (head[turn + 4] & 1) == 1;
        var isAnimated = head[8..12].SequenceEqual("avis"u8);
        if (isTurned) (width, height) = (height, width);
        return new(PictureFormat.Avif, width, height, IsWhole: true, isAnimated);
    }

    private static int Of24Bits(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static ReadOnlySpan<byte> At(Stream file, long start, int most)
    {
        var bytes = new byte[Math.Clamp(file.Length - start, 0, most)];
        file.Position = start;
        return bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }
}
