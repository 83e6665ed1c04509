using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Oim.Content.Markup;
using Oim.Content.Pictures;
using Oim.Content.Storage;
using Oim.Site.Serving;
using Oim.Site.Serving.Pictures;

namespace Oim.Site.Features.Shared.Pictures;

/// <summary>A picture of the content as pages show it: light, in a place that is kept for it from the start.</summary>
public sealed class Picture
{
    private readonly SiteRequest site;
    private readonly Asset file;

    private Picture(SiteRequest site, Asset file) => (this.site, this.file) = (site, file);

    /// <summary>Higher than wide: the cover of a book, a portrait.</summary>
    public bool IsUpright => file.Height > file.Width;

    /// <summary>The address of a light form of it that every program reads: for what others show of the page.</summary>
    public string Shared =>
        site.Renditions.IsAvailable && RenditionAddress.ExtensionsOf(file) is [.., var usual]
            ? Rendition(RenditionAddress.WidthsOf(file).Last(), usual)
            : Original;

    private string Original => $"{LinkFilling.Escape(file.Address)}?v={FileResponse.VersionOf(file)}";

    /// <param name="address">As the content stores it.</param>
    /// <returns>Null: there is no such file, or none that pages may show.</returns>
    public static Picture? Of(SiteRequest site, string? address) =>
        address is not null && ContentAddress.PathOf(address) is { } path && site.Addresses.FileAt(path) is { Format: not null } file
            ? new Picture(site, file).IfShown()
            : null;

    /// <summary>The element that shows it.</summary>
    /// <param name="alternative">"": it says nothing that the words beside it do not.</param>
    /// <param name="isFirst">It is what the visitor sees first; others wait until they come near.</param>
    public IHtmlContent Tag(string? alternative, PicturePlace place, bool isFirst = false, string? focus = null)
    {
        var attributes = new StringBuilder($" alt=\"{LinkFilling.InAttribute(alternative ?? "")}\"");
        if (focus is not null) attributes.Append($" class=\"focus-{focus}\"");
        return new HtmlString(Write(attributes.ToString(), place, isFirst));
    }

    /// <param name="attributes">Ready: what the element says besides, each after a space.</param>
    public string Write(string attributes, PicturePlace place, bool isFirst)
    {
        var tag = new StringBuilder();
        int[] widths = [.. Widths(place)];
        var extensions = site.Renditions.IsAvailable ? RenditionAddress.ExtensionsOf(file) : [];
        if (extensions.Count > 1)
            tag.Append($"<picture><source type=\"image/webp\" srcset=\"{SetOf(widths, extensions[0])}\" sizes=\"{place.Sizes}\">");
        var source = extensions.Count == 0 ? Original : Rendition(widths[^1], extensions[^1]);
        tag.Append($"<img src=\"{source}\"");
        if (extensions.Count > 0 && widths.Length > 1)
            tag.Append($" srcset=\"{SetOf(widths, extensions[^1])}\" sizes=\"{place.Sizes}\"");
        if (!attributes.Contains(" width=", StringComparison.Ordinal) && !attributes.Contains(" height=", StringComparison.Ordinal))
            tag.Append(CultureInfo.InvariantCulture, $" width=\"{file.Width}\" height=\"{file.Height}\"");
        tag.Append(isFirst ? " fetchpriority=\"high\"" : " loading=\"lazy\"").Append(" decoding=\"async\"").Append(attributes).Append('>');
        if (extensions.Count > 1) tag.Append("</picture>");
        return tag.ToString();
    }

    private Picture? IfShown() => PictureLimits.MayShow(file.Width, file.Height) ? this : null;

    private IEnumerable<int> Widths(PicturePlace place)
    {
        var all = RenditionAddress.WidthsOf(file).ToList();
        return all.TakeWhile((width, i) => i == 0 || all[i - 1] < place.Most);
    }

    private string SetOf(IEnumerable<int> widths, string extension) =>
        string.Join(", ", widths.Select(width => $"{Rendition(width, extension)} {width.ToString(CultureInfo.InvariantCulture)}w"));

    private string Rendition(int width, string extension) =>
        new RenditionAddress(file.Hash[..AddressTable.DigestLength], width, extension).ToString();
}
