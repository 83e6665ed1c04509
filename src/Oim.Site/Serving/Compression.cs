using System.Buffers;
using System.IO.Compression;

namespace Oim.Site.Serving;

/// <summary>Bytes in a content encoding, and back.</summary>
internal static class Compression
{
    /// <summary>From this size (bytes) on, whoever asks first would wait for dozens of milliseconds.</summary>
    private const int Large = 256 * 1024;

    public static byte[] Of(ContentEncoding encoding, byte[] plain) =>
        encoding switch
        {
            ContentEncoding.Brotli => Brotli(plain),
            ContentEncoding.Gzip => Gzip(plain),
            _ => plain,
        };

    public static byte[] Undo(ContentEncoding encoding, byte[] compressed)
    {
        using var bytes = new MemoryStream(compressed);
        using Stream stream = encoding switch
        {
            ContentEncoding.Brotli => new BrotliStream(bytes, CompressionMode.Decompress),
            ContentEncoding.Gzip => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }

    /// <summary>
    /// At once, which knows the size. Quality 5 takes 0.8 of the time of 6, and makes a page 0.2 % larger; of what is large, such as the
    /// map of ten thousand pages, 3 takes a quarter of the time of 5, for a tenth more bytes.
    /// </summary>
    private static byte[] Brotli(byte[] plain)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        try
        {
            return BrotliEncoder.TryCompress(plain, room, out var written, plain.Length < Large ? 5 : 3, window: 22)
                ? room[..written]
                : throw new InvalidOperationException("Brotli needs more room than it says");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Optimal)) stream.Write(plain);
        return compressed.ToArray();
    }
}
