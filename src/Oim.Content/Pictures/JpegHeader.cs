using System.Buffers.Binary;

namespace Oim.Content.Pictures;

/// <summary>
/// The size of a JPEG picture (ITU-T T.81, B.2.2), which stands after as much else as its camera has to say, and how it is to be turned
/// (Exif 2.3, tag 0x0112).
/// </summary>
internal static class JpegHeader
{
    private const byte StartOfScan = 0xDA;
    private const int MostSegments = 1_000;
    private const ushort Orientation = 0x0112;

    public static PictureFacts? Read(Stream file)
    {
        var isTurned = false;
        var segment = new byte[4];
        file.Position = 2;
        for (var n = 0; n < MostSegments && file.ReadAtLeast(segment, 4, throwOnEndOfStream: false) == 4; n++)
        {
            if (segment[0] != 0xFF || segment[1] == StartOfScan) return null;
            if (segment[1] == 0xFF)
            {
                // A marker may be preceded by filling.
                file.Position -= 3;
                continue;
            }

            var (length, next) = (BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(2)), file.Position);
            next += length - 2;
            if (IsFrame(segment[1]))
            {
                var size = new byte[5];
                if (file.ReadAtLeast(size, 5, throwOnEndOfStream: false) < 5) return null;
                var height = BinaryPrimitives.ReadUInt16BigEndian(size.AsSpan(1));
                var width = BinaryPrimitives.ReadUInt16BigEndian(size.AsSpan(3));
                return isTurned ? new(PictureFormat.Jpeg, height, width) : new(PictureFormat.Jpeg, width, height);
            }

            if (segment[1] == 0xE1) isTurned |= IsTurned(file, length - 2);
            file.Position = next;
        }

        return null;
    }

    /// <summary>SOF0 to SOF15; 0xC4, 0xC8 and 0xCC among them mean something else.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Values 5 to 8 lay the picture on its side.</summary>
    private static bool IsTurned(Stream file, int length)
    {
        var exif = new byte[Math.Min(Math.Max(length, 0), 4096)];
        exif = exif[..file.ReadAtLeast(exif, exif.Length, throwOnEndOfStream: false)];
        if (!exif.AsSpan().StartsWith("Exif\0\0"u8) || exif.Length < 16) return false;
        ReadOnlySpan<byte> tiff = exif.AsSpan(6);
        var isLittle = tiff[0] == 'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory + 2 > tiff.Length) return false;
        tiff = tiff[(int)directory..];
        var count = Short(tiff, isLittle);
        for (var at = 2; count > 0 && at + 12 <= tiff.Length; at += 12, count--)
            if (Short(tiff[at..], isLittle) == Orientation) return Short(tiff[(at + 8)..], isLittle) is >= 5 and <= 8;
        return false;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
