using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>What a tag stands for where that is a plain address or an image: a link helper, a figure, a video.</summary>
internal static partial class TagMeaning
{
    public static string Of(string tag)
    {
        if (Link().Match(tag) is { Success: true } link)
            return link.Groups["path"].Value;
        if (Video().Match(tag) is { Success: true } video)
            return video.Groups["site"].Value == "vimeo"
                ? $"<https://vimeo.com/{video.Groups["id"].Value}>"
                : $"<https://www.youtube.com/watch?v={video.Groups["id"].Value}>";
        if (Figure().IsMatch(tag) && Source().Match(tag) is { Success: true } source)
        {
            var alternative = Alternative().Match(tag).Groups["text"].Value;
            var caption = Caption().Match(tag).Groups["text"].Value;
            return $"![{alternative}](<{source.Groups["path"].Value}>{(caption.Length > 0 ? $" \"{caption}\"" : "")})";
        }

        return "";
    }

    /// <summary><c>{{&lt; ref "x.md" &gt;}}</c>, <c>{% link x.md %}</c>, <c>{{ '/x' | relative_url }}</c>.</summary>
    [GeneratedRegex(
        @"^\{\{[<%]\s*(?:rel)?ref\s+[""'`]?(?<path>[^""'`\s>%]+)"
            + @"|^\{%-?\s*link\s+(?<path>[^\s%]+)"
            + @"|^\{\{-?\s*[""'](?<path>[^""']+)[""']\s*\|\s*(?:relative_url|absolute_url|url|relURL"
            + @"|absURL)\b", RegexOptions.NonBacktracking
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^\{[{%][<%]?-?\s*(?:include\s+)?(?<site>youtube|vimeo)(?:\.html)?\s+(?:(?:id|video_?id)=)?[""']?(?<id>[\w-]{6,})",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Video();

    [GeneratedRegex(@"^\{[{%][<%]?-?\s*(?:include\s+)?(?:figure|image|img)(?:\.html)?\s", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\s(?:src|image_path|path|url|image)=[""'](?<path>[^""'<>]+)[""']", RegexOptions.NonBacktracking)]
    private static partial Regex Source();

    [GeneratedRegex(@"\salt=""(?<text>[^""\[\]]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"\s(?:caption|title)=""(?<text>[^""]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Caption();
}
