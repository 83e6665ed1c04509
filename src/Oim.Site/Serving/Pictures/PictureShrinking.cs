using NetVips;
using Oim.Content.Pictures;

namespace Oim.Site.Serving.Pictures;

/// <summary>
/// One picture to a smaller one, by libvips, which reads it in pieces and never holds it whole. Only the formats of pages are opened, and
/// what is larger than <see cref="PictureLimits"/> or takes too long is given up.
/// </summary>
public static class PictureShrinking
{
    private const int Quality = 75;

    /// <summary>
    /// Of 100, how near to the whole picture: what no eye sees is rounded away. Drawings are a tenth to a quarter smaller than in the
    /// lossless form.
    /// </summary>
    private const int Nearness = 40;

    /// <summary>Of 6: each picture is made once.</summary>
    private const int Effort = 6;

    /// <summary>No bound: the width alone counts.</summary>
    private const int AnyHeight = 10_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly string[] Readers =
    [
        "VipsForeignLoadJpeg",
        "VipsForeignLoadPng",
        "VipsForeignLoadWebp",
        "VipsForeignLoadNsgif",
        "VipsForeignLoadHeif",
    ];

    private static readonly string[] Told = ["exif-ifd0-Copyright", "exif-ifd0-Artist"];

    private static readonly Lazy<string?> Failure = new(Load);

    /// <summary>Why libvips cannot be used on this machine; null: it can.</summary>
    public static string? WhyNotLoaded() => Failure.Value;

    /// <summary>
    /// Turned as it asks to be; of what its file says besides, the colour profile, the author and the copyright are kept. The place where
    /// it was taken is not.
    /// </summary>
    /// <exception cref="VipsException">It cannot be read.</exception>
    public static void Write(Stream original, Stream target, int width, string extension)
    {
        using (var seen = Image.NewFromStream(original, access: Enums.Access.Sequential))
            if (!PictureLimits.MayShow(seen.Width, seen.Height)) throw new InvalidDataException($"{seen.Width} × {seen.Height} pixels");
        original.Position = 0;
        using var small = Image.ThumbnailStream(original, width, height: AnyHeight, size: Enums.Size.Down);
        using var clean = small.Mutate(Forget);
        using var limit = new Timer(_ => clean.SetKill(true), null, Longest, Timeout.InfiniteTimeSpan);
        var keep = Told.Any(clean.Contains) ? Enums.ForeignKeep.Icc | Enums.ForeignKeep.Exif : Enums.ForeignKeep.Icc;
        if (extension == "webp") target.Write(Webp(clean, keep));
        else if (extension == "png") clean.PngsaveStream(target, compression: 8, palette: true, keep: keep);
        else clean.JpegsaveStream(target, q: Quality, optimizeCoding: true, interlace: true, keep: keep);
    }

    /// <summary>Of what is no photograph (PNG), the nearly lossless form is often the smaller one.</summary>
    private static byte[] Webp(Image picture, Enums.ForeignKeep keep)
    {
        using var whole = picture.CopyMemory();
        var lossy = whole.WebpsaveBuffer(q: Quality, effort: Effort, smartSubsample: true, keep: keep);
        if (picture.Get("vips-loader") is not "pngload_source") return lossy;
        var near = whole.WebpsaveBuffer(nearLossless: true, q: Nearness, effort: Effort, keep: keep);
        return near.Length < lossy.Length ? near : lossy;
    }

    private static void Forget(MutableImage picture)
    {
        foreach (var field in picture.GetFields().Where(IsPersonal).ToList()) picture.Remove(field);
    }

    private static bool IsPersonal(string field) =>
        field.StartsWith("exif-", StringComparison.Ordinal) && !Told.Contains(field)
        || field is "xmp-data" or "iptc-data" or "photoshop-data" or "jpeg-thumbnail-data" or "orientation";

    private static string? Load()
    {
        try
        {
            if (!ModuleInitializer.VipsInitialized) return ModuleInitializer.Exception?.Message ?? "libvips";
            NetVips.NetVips.Concurrency = 1;
            Cache.Max = 0;
            NetVips.NetVips.BlockUntrusted = true;
            NetVips.Operation.Block("VipsForeignLoad", true);
            foreach (var reader in Readers) NetVips.Operation.Block(reader, false);
            return null;
        }
        catch (Exception error) when (error is TypeLoadException or TypeInitializationException or BadImageFormatException)
        {
            return error.Message;
        }
    }
}
