using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Oim.Site.Tests.Harness;

/// <summary>Small pictures, made as their formats say.</summary>
public static class TestPicture
{
    /// <summary>A PNG picture in stripes (PNG 1.2).</summary>
    /// <param name="rows">Rows that are there; fewer than its header says make it a lie.</param>
    public static byte[] Png(int width, int height, int? rows = null)
    {
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Chunk(png, "IHDR", header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < (rows ?? height); y++)
            {
                var row = new byte[1 + (width * 3)];
                for (var x = 1; x < row.Length; x++) row[x] = (byte)((y / 8 * 37) + (x / 24 * 11));
                zlib.Write(row);
            }
        }

        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void Chunk(Stream png, string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        png.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
