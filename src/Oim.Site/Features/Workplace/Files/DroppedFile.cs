using System.Text;
using Oim.Content.Pictures;
using Oim.Site.Publishing;

namespace Oim.Site.Features.Workplace.Files;

/// <summary>What may be put beside a page, by what its first bytes say: a name proves nothing.</summary>
public static class DroppedFile
{
    private const int LargestPicture = 20 * 1024 * 1024;
    private const int LargestDocument = 40 * 1024 * 1024;
    private const int LongestName = 80;

    private static readonly string[] Packed = [".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"];
    private static readonly string[] Plain = [".csv", ".txt", ".vtt"];

    /// <summary>As a form's field for files names them.</summary>
    public static string Accepted { get; } =
        string.Join(',', [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".pdf", .. Packed, .. Plain]);

    /// <summary>The name that the file gets: letters, digits and dashes, and the ending of what it is.</summary>
    /// <exception cref="PublicationRefusedException">It is none of these, or too large.</exception>
    public static string NameOf(string name, byte[] bytes)
    {
        var ending = EndingOf(name, bytes)
            ?? throw new PublicationRefusedException(
                $"« {name} » n’est ni une image ni un document que le site publie : "
                    + $"{Accepted.Replace(",", " ", StringComparison.Ordinal)}."
            );
        var stem = Slug.Of(Path.GetFileNameWithoutExtension(name));
        if (stem.Length > LongestName) stem = stem[..LongestName].TrimEnd('-');
        return (stem.Length == 0 ? "fichier" : stem) + ending;
    }

    private static string? EndingOf(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        if (PictureHeader.Read(stream) is { } picture) return EndingOf(name, picture, bytes.Length);
        if (bytes.Length > LargestDocument)
            throw new PublicationRefusedException($"« {name} » est trop lourd : {LargestDocument / (1024 * 1024)} Mo au plus.");
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return bytes.AsSpan().StartsWith("%PDF-"u8) ? ".pdf"
            : bytes.AsSpan().StartsWith("PK\x03\x04"u8) && Packed.Contains(ending) ? ending
            : Plain.Contains(ending) && IsText(bytes) ? ending
            : null;
    }

    private static string EndingOf(string name, PictureFacts picture, int length)
    {
        if (picture.HasScript) throw new PublicationRefusedException($"« {name} » contient un programme : il n’est pas publié.");
        if (length > LargestPicture || !PictureLimits.MayShow(picture.Width, picture.Height))
            throw new PublicationRefusedException(
                $"« {name} » est trop grande : {LargestPicture / (1024 * 1024)} Mo et "
                    + $"{PictureLimits.MostPixels / 1_000_000} millions de pixels au plus."
            );
        return picture.Format == PictureFormat.Jpeg ? ".jpg" : $".{picture.Format.ToString().ToLowerInvariant()}";
    }

    private static bool IsText(byte[] bytes)
    {
        try
        {
            return !new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
