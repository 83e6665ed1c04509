using AngleSharp.Dom;
using Oim.Content.Pictures;

namespace Oim.Content.Markup;

/// <summary>Frames and players are shown as links: nothing of another site runs in our pages, and nothing is lost.</summary>
internal static class EmbeddedMedia
{
    private static readonly HashSet<string> Names = ["iframe", "embed", "object", "video", "audio"];

    /// <summary>A film or a sound that stands beside the page; null: it is of another site, or no such file.</summary>
    public static (string Path, string Label)? FileOf(IElement element)
    {
        if (element.LocalName is not ("video" or "audio") || SourceOf(element) is not { } written) return null;
        if (ForeignImages.IsForeign(written) || !MediaNames.IsMedia(written)) return null;
        var title = element.GetAttribute("title") ?? element.GetAttribute("aria-label");
        return (written, title?.Trim() is { Length: > 0 } label ? label : MediaNames.StemOf(written[(written.LastIndexOf('/') + 1)..]));
    }

    /// <summary>The page to link to, its words, and the address as it is written; null for what shows nothing.</summary>
    public static (string Address, string Label, string Written)? LinkOf(IElement element)
    {
        if (!Names.Contains(element.LocalName)) return null;
        if (SourceOf(element) is not { } written) return null;
        var address = PageOf(written.Trim());
        return (address, LabelOf(element, address), written);
    }

    private static string? SourceOf(IElement element) =>
        (element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.QuerySelector("source[src]")?.GetAttribute("src"))
            is { } written && !string.IsNullOrWhiteSpace(written)
            ? written
            : null;

    /// <summary>Whether its link needs a paragraph of its own.</summary>
    public static bool IsBlock(IElement element) =>
        element.ParentElement is { LocalName: "body" or "div" or "section" or "figure" or "center" };

    /// <summary>The page people visit, where a player's own address is known.</summary>
    private static string PageOf(string address)
    {
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return address;
        var id = uri.Segments.Length > 0 ? uri.Segments[^1].Trim('/') : "";
        return uri.Host switch
        {
            "www.youtube.com"
            or "youtube.com"
            or "www.youtube-nocookie.com" when uri.AbsolutePath.StartsWith("/embed/", StringComparison.Ordinal) && id != "videoseries" =>
                $"https://www.youtube.com/watch?v={id}",
            "player.vimeo.com" => $"https://vimeo.com/{id}",
            "www.dailymotion.com" when uri.AbsolutePath.StartsWith("/embed/video/", StringComparison.Ordinal) =>
                $"https://www.dailymotion.com/video/{id}",
            _ => address,
        };
    }

    private static string LabelOf(IElement element, string address)
    {
        var title = (element.GetAttribute("title") ?? element.GetAttribute("aria-label") ?? "").Trim();
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address[(address.LastIndexOf('/') + 1)..];
        return title.Length == 0 ? host : host.Length == 0 ? title : $"{title} ({host})";
    }
}
