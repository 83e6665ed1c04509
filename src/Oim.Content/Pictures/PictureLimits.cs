namespace Oim.Content.Pictures;

/// <summary>What a picture may cost.</summary>
public static class PictureLimits
{
    /// <summary>More than cameras make, and what a decoder may take: four bytes each.</summary>
    public const long MostPixels = 64_000_000;

    public static bool MayShow(int width, int height) => width > 0 && height > 0 && (long)width * height <= MostPixels;
}
