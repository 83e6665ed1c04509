namespace Oim.Content.Pictures;

/// <summary>The pictures that browsers show.</summary>
public enum PictureFormat { Jpeg, Png, Gif, Webp, Avif, Svg }

/// <summary>What a picture's file says of itself, without being decoded.</summary>
/// <param name="Width">Pixels, as it is to be seen: turned as it asks.</param>
/// <param name="Height">Pixels.</param>
/// <param name="IsWhole">Its end is there.</param>
/// <param name="IsAnimated">It holds more than one frame.</param>
/// <param name="HasScript">It is a drawing that holds a script.</param>
public sealed record PictureFacts(
    PictureFormat Format,
    int Width,
    int Height,
    bool IsWhole = true,
    bool IsAnimated = false,
    bool HasScript = false
);

/// <summary>Names of files that are pictures.</summary>
public static class PictureNames
{
    private static readonly Dictionary<string, PictureFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = PictureFormat.Jpeg,
        [".jpeg"] = PictureFormat.Jpeg,
        [".jpe"] = PictureFormat.Jpeg,
        [".jfif"] = PictureFormat.Jpeg,
        [".png"] = PictureFormat.Png,
        [".gif"] = PictureFormat.Gif,
        [".webp"] = PictureFormat.Webp,
        [".avif"] = PictureFormat.Avif,
        [".svg"] = PictureFormat.Svg,
    };

    /// <summary>Pictures of other programs, which few browsers show.</summary>
    private static readonly HashSet<string> Foreign = new(
        [".tif", ".tiff", ".heic", ".heif", ".bmp", ".psd", ".eps", ".jp2", ".jxl"],
        StringComparer.OrdinalIgnoreCase
    );

    public static bool IsPicture(string path) => Path.GetExtension(path) is var end && (Formats.ContainsKey(end) || Foreign.Contains(end));

    /// <summary>What the name promises; null: no format that browsers show.</summary>
    public static PictureFormat? FormatOf(string path) => Formats.TryGetValue(Path.GetExtension(path), out var format) ? format : null;
}
