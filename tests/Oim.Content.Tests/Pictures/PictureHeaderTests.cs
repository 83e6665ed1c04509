using System.Text;
using Oim.Content.Pictures;

namespace Oim.Content.Tests.Pictures;

/// <summary>Sizes are read from the first bytes, as the formats write them.</summary>
public sealed class PictureHeaderTests
{
    /// <summary>A JPEG file up to its frame, then its end.</summary>
    private static byte[] Jpeg(params byte[] before) =>
        [0xFF, 0xD8, .. before, 0xFF, 0xC0, 0, 17, 8, 0x02, 0x58, 0x03, 0x20, 3, .. new byte[9], 0xFF, 0xD9];

    /// <summary>Exif whose one entry says how the picture lies.</summary>
    private static byte[] Lying(byte way) =>
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0,
        ];

    private static readonly (string Name, byte[] Bytes, PictureFacts Facts)[] Known =
    [
        ("png", TestPicture.Png(30, 20), new(PictureFormat.Png, 30, 20)),
        ("png cut", TestPicture.Png(30, 20)[..60], new(PictureFormat.Png, 30, 20, IsWhole: false)),
        ("jpeg", Jpeg(), new(PictureFormat.Jpeg, 800, 600)),
        ("jpeg after a comment", Jpeg(0xFF, 0xFE, 0, 4, 1, 2), new(PictureFormat.Jpeg, 800, 600)),
        ("jpeg on its side", Jpeg(Lying(6)), new(PictureFormat.Jpeg, 600, 800)),
        ("jpeg upright", Jpeg(Lying(1)), new(PictureFormat.Jpeg, 800, 600)),
        ("jpeg cut", Jpeg()[..^2], new(PictureFormat.Jpeg, 800, 600, IsWhole: false)),
        ("gif", [.. "GIF89a"u8, 16, 1, 8, 0, 0, 0, 0, 0x3B], new(PictureFormat.Gif, 272, 8)),
        ("gif that moves", [.. "GIF89a"u8, 16, 1, 8, 0, 0, 0, 0, .. "NETSCAPE2.0"u8, 0x3B], new(PictureFormat.Gif, 272, 8, true, true)),
        (
            "webp", [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 2, 0, 0, 0, 0x1F, 3, 0, 0x57, 2, 0],
            new(PictureFormat.Webp, 800, 600, true, true)
        ),
        (
            "avif", [0, 0, 0, 24, .. "ftypavif"u8, .. new byte[16], .. "ispe"u8, 0, 0, 0, 0, 0, 0, 3, 0x20, 0, 0, 2, 0x58],
            new(PictureFormat.Avif, 800, 600)
        ),
        ("svg", Svg("viewBox='0 0 40 30'"), new(PictureFormat.Svg, 40, 30)),
        ("svg in pixels", Svg("width='400px' height='100' viewBox='0 0 40 30'"), new(PictureFormat.Svg, 400, 100)),
        ("svg with a script", Svg("viewBox='0 0 40 30' onload='x()'"), new(PictureFormat.Svg, 40, 30, HasScript: true)),
    ];

    private static byte[] Svg(string attributes) =>
        Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}><g/></svg>");

    [Fact]
    public void A_picture_says_its_size() =>
        Assert.All(Known, picture => Assert.Equal(picture.Facts, PictureHeader.Read(new MemoryStream(picture.Bytes))));

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>bonjour</body></html>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>&b;</p>")]
    [InlineData("%PDF-1.7")]
    [InlineData("\0\0\0\u0018ftypavi")]
    public void What_is_no_picture_is_none(string text) =>
        Assert.Null(PictureHeader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Whatever_its_bytes_it_is_read_without_a_fault()
    {
        var random = new Random(18);
        foreach (var picture in Known)
            for (var n = 0; n < 200; n++)
            {
                var bytes = picture.Bytes.ToArray();
                for (var i = 0; i < 4; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                PictureHeader.Read(new MemoryStream(bytes[..random.Next(bytes.Length + 1)]));
            }
    }
}
