using System.Globalization;
using Oim.Content.Pictures;
using Oim.Content.Storage;

namespace Oim.Site.Serving.Pictures;

/// <summary>
/// A picture made smaller for its place, by what it is made of: the address changes with the bytes of the picture, and is good for as long
/// as anybody keeps it.
/// </summary>
/// <param name="Hash">The first signs of the digest of the picture's file (<see cref="AddressTable.DigestLength"/>).</param>
/// <param name="Width">Pixels.</param>
/// <param name="Extension">webp, jpg or png.</param>
public sealed record RenditionAddress(string Hash, int Width, string Extension)
{
    public const string Folder = "/assets/rendus/";

    /// <summary>Those of the layout: a line of a list, a card, a text, a text on a fine screen.</summary>
    private static readonly int[] Steps = [180, 360, 720, 1080];

    /// <summary>Its file in the data folder.</summary>
    public string FileName => $"{Hash}-{Width.ToString(CultureInfo.InvariantCulture)}.{Extension}";

    public override string ToString() => Folder + FileName;

    /// <summary>The widths a picture is made in: those of the layout that it has pixels for, and its own where it is narrow.</summary>
    public static IEnumerable<int> WidthsOf(Asset picture) =>
        Steps.Where(step => step < picture.Width).Append(picture.Width).Where(width => width <= Steps[^1]);

    /// <summary>The forms of a picture, the lightest first and that of its own format last; none for a drawing.</summary>
    public static IReadOnlyList<string> ExtensionsOf(Asset picture) =>
        picture.Format switch
        {
            PictureFormat.Jpeg => ["webp", "jpg"],
            PictureFormat.Png or PictureFormat.Gif => ["webp", "png"],
            PictureFormat.Webp or PictureFormat.Avif => ["webp"],
            _ => [],
        };

    /// <summary>Null: no such picture is ever asked for by a page.</summary>
    public static (RenditionAddress Rendition, Asset Picture)? Find(string address, AddressTable addresses)
    {
        if (!address.StartsWith(Folder, StringComparison.Ordinal)) return null;
        if (address[Folder.Length..].Split('-', '.') is not [var hash, var width, var extension]) return null;
        if (addresses.PictureOf(hash) is not { } picture || !PictureLimits.MayShow(picture.Width, picture.Height)) return null;
        var known = WidthsOf(picture).FirstOrDefault(one => one.ToString(CultureInfo.InvariantCulture) == width);
        return known > 0 && ExtensionsOf(picture).Contains(extension) ? (new(hash, known, extension), picture) : null;
    }
}
