using System.Text.RegularExpressions;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Markup;
using Oim.Content.Pictures;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>The image of a page, and what is said of it: keys of their own, or <c>image: { src: …, alt: …, credit: … }</c>.</summary>
internal static partial class ImageReader
{
    public static void Read(EntryReader page, Entry entry)
    {
        var node = page.Get(CommonKeys.Image);
        var map = node as HeaderMap;
        entry.ImageAlt = page.GetText(CommonKeys.ImageAlt) ?? In(map, "alt");
        entry.ImageCaption = page.GetText(CommonKeys.ImageCaption) ?? page.Typeset(In(map, "caption", "legende", "légende"));
        entry.ImageCredit = page.GetText(CommonKeys.ImageCredit) ?? page.Typeset(In(map, "credit", "crédit"));
        entry.ImageLicence = page.GetText(CommonKeys.ImageLicence) ?? page.Typeset(In(map, "licence", "license"));
        ReadFocus(page, entry);
        if (map is not null)
            node = ((string[])["src", "path", "url", "file"])
                .Select(name => map.Find(name)?.Value)
                .FirstOrDefault(value => value is HeaderScalar);

        // ![](x.png) is a common slip for x.png; an empty value is no image.
        if (node is not HeaderScalar { IsNull: false } image) return;
        var written = image.Text.Trim();
        var path = MarkdownImage().Match(written) is { Success: true } match ? match.Groups[1].Value : written;
        if (path.Length == 0) return;
        var address = page.Refer(ReferenceUse.Image, path, entry.ImageAlt ?? "", image.At);
        if (address.Length > 0) entry.Image = address;
        var alt = CommonKeys.ImageAlt.Name;
        if (entry.ImageAlt is null && !page.Header.Has(CommonKeys.ImageAlt))
            page.Report(HeaderRules.NoImageAlt, image.At, $"{alt}: …", alt);
        if (Alternatives.IsHollow(entry.ImageAlt, path)) page.Report(PictureRules.HollowAlternative, image.At, entry.ImageAlt!);
        if (page.Settings.CreditIsRequired && string.IsNullOrEmpty(entry.ImageCredit)) page.Report(PictureRules.NoCredit, image.At, path);
    }

    private static void ReadFocus(EntryReader page, Entry entry)
    {
        if (page.Get(CommonKeys.ImageFocus) is not { Length: > 0 } written) return;
        if (FocalPoint.Read(written) is { } focus)
            entry.ImageFocus = focus.Length > 0 ? focus : null;
        else
            page.Report(PictureRules.UnknownFocus, page.Header.PlaceOf(CommonKeys.ImageFocus), written);
    }

    private static string? In(HeaderMap? map, params string[] names) =>
        names.Select(name => map?.Find(name)?.Value).OfType<HeaderScalar>().FirstOrDefault()?.Text;

    [GeneratedRegex(@"^!\[[^\]]*\]\(([^)]*)\)$", RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownImage();
}
