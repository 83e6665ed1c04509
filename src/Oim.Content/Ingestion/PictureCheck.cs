using System.Globalization;
using Oim.Content.Diagnostics;
using Oim.Content.Pictures;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>What is told of a picture's file, wherever it is shown.</summary>
internal static class PictureCheck
{
    private const long Heavy = 10_000_000;

    public static IEnumerable<Diagnostic> Check(SourceFile file, PictureFacts? picture)
    {
        if (!PictureNames.IsPicture(file.Path)) yield break;
        if (picture is null)
        {
            yield return Found(PictureRules.NotAPicture);
            yield break;
        }

        var (promised, format) = (PictureNames.FormatOf(file.Path), picture.Format);
        if (promised is not null && promised != format)
            yield return Found(PictureRules.WrongExtension, NameOf(promised.Value), NameOf(format), ExtensionOf(format));
        if (!picture.IsWhole) yield return Found(PictureRules.Truncated);
        if (!PictureLimits.MayShow(picture.Width, picture.Height))
            yield return Found(
                PictureRules.TooManyPixels,
                $"{picture.Width}",
                $"{picture.Height}",
                $"{PictureLimits.MostPixels / 1_000_000}"
            );
        if (file.Size > Heavy)
            yield return Found(PictureRules.TooHeavy, (file.Size / 1_000_000).ToString(CultureInfo.InvariantCulture));
        if (picture.IsAnimated) yield return Found(PictureRules.Animated);
        if (picture.HasScript) yield return Found(PictureRules.HasScript);

        Diagnostic Found(DiagnosticRule rule, params string[] arguments) => new(rule, file.Path, Position.Start, arguments);
    }

    private static string NameOf(PictureFormat format) => format == PictureFormat.Webp ? "WebP" : format.ToString().ToUpperInvariant();

    private static string ExtensionOf(PictureFormat format) => format == PictureFormat.Jpeg ? "jpg" : NameOf(format).ToLowerInvariant();
}
