using System.Text.RegularExpressions;
using Oim.Content.Markup;
using Oim.Content.Pictures;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared.Pictures;

/// <summary>Puts pictures and players in the place of the images of a text, which name a file of the content.</summary>
internal static partial class PictureFilling
{
    /// <summary>Signs of a text above which its first picture is likely to be seen at once.</summary>
    private const int FirstScreen = 600;

    public static string Fill(SiteRequest site, string html) =>
        html.Contains("<img ", StringComparison.Ordinal) ? Replace(site, html, new(html)) : html;

    private static string Replace(SiteRequest site, string html, GalleryWalk walk) =>
        Image().Replace(html, match => Shown(site, match, isInGallery: walk.IsInGallery(match.Index)));

    private static string Shown(SiteRequest site, Match image, bool isInGallery)
    {
        var source = Source().Match(image.Value);
        if (!source.Success) return image.Value;
        var address = System.Net.WebUtility.HtmlDecode(source.Groups["address"].Value);
        var attributes = image.Groups["attributes"].Value.Replace(source.Value, "", StringComparison.Ordinal).TrimEnd(' ', '/');
        if (Player.Of(site, address) is { } player) return player.Write(attributes);
        if (Picture.Of(site, address) is { } picture)
        {
            var place = isInGallery ? PicturePlace.Gallery : PicturePlace.Text;
            return picture.Write(attributes, place, isFirst: image.Index < FirstScreen);
        }

        return IsMissing(site, address) ? WordsOf(attributes) : image.Value;
    }

    /// <summary>There is no such file, or one that no browser should open.</summary>
    private static bool IsMissing(SiteRequest site, string address) =>
        site.Show(address).Length == 0
        || (
            ContentAddress.PathOf(address) is { } path
            && site.Addresses.FileAt(path) is { Format: not null } file
            && !PictureLimits.MayShow(file.Width, file.Height)
        );

    /// <summary>What would have been read out stands in the picture's place.</summary>
    private static string WordsOf(string attributes) =>
        Alternative().Match(attributes).Groups["words"].Value is { Length: > 0 } words ? $"<span class=\"no-picture\">{words}</span>" : "";

    [GeneratedRegex("<img(?<attributes> [^<>]*)>", RegexOptions.NonBacktracking)]
    private static partial Regex Image();

    [GeneratedRegex(""" alt="(?<words>[^"]*)["]""", RegexOptions.NonBacktracking)]
    private static partial Regex Alternative();

    [GeneratedRegex(""" src="(?<address>content:/[^"]*)["]""", RegexOptions.NonBacktracking)]
    private static partial Regex Source();
}

/// <summary>Goes through a text once, picture by picture: a thousand of them cost what the text is long.</summary>
internal sealed class GalleryWalk(string html)
{
    private int seen;
    private bool isInGallery;

    /// <param name="at">Behind the place asked for before.</param>
    public bool IsInGallery(int at)
    {
        var passed = html.AsSpan(seen, at - seen);
        var (opened, closed) = (passed.LastIndexOf("<div"), passed.LastIndexOf("</div"));
        if (opened >= 0 || closed >= 0)
            isInGallery = opened > closed && passed[opened..].Contains("gallery", StringComparison.Ordinal);
        seen = at;
        return isInGallery;
    }
}
