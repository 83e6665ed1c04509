using AngleSharp.Dom;

namespace Oim.Content.Markup;

/// <summary>Frames and players are shown as links: nothing of another site runs in our pages, and nothing is lost.</summary>
internal static class EmbeddedMedia
{
    public const string Selector = "iframe, embed, object, video, audio";

    /// <summary>Puts a link, still as typed, in the place of an element that shows something.</summary>
    public static void PutLink(IElement element)
    {
        var address = element.GetAttribute("src")
            ?? element.GetAttribute("data")
            ?? element.QuerySelector("source[src]")?.GetAttribute("src");
        if (string.IsNullOrWhiteSpace(address))
            return;
        address = PageOf(address.Trim());
        var link = element.Owner!.CreateElement("a");
        link.SetAttribute("href", address);
        link.TextContent = LabelOf(element, address);
        if (element.ParentElement is { LocalName: "body" or "div" or "section" or "figure" or "center" } parent)
        {
            var paragraph = element.Owner.CreateElement("p");
            paragraph.AppendChild(link);
            parent.ReplaceChild(paragraph, element);
        }
        else
        {
            element.Replace(link);
        }
    }

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
