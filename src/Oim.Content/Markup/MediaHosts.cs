using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Oim.Content.Markup;

/// <summary>
/// A link alone in its paragraph that leads to a film or a sound on a known site is a card: the picture, the title and the duration that
/// its editor wrote, and the name of the site. Nothing is asked of that site before the visitor goes there.
/// </summary>
internal static class MediaHosts
{
    public const string CardClass = "media";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["youtube.com"] = "YouTube",
        ["youtu.be"] = "YouTube",
        ["vimeo.com"] = "Vimeo",
        ["dailymotion.com"] = "Dailymotion",
        ["soundcloud.com"] = "SoundCloud",
        ["media.un.org"] = "UN Web TV",
        ["webtv.un.org"] = "UN Web TV",
    };

    /// <summary>What a known site is called; null: it is not one.</summary>
    public static string? NameOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && Names.TryGetValue(uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host, out var name)
            ? name
            : null;

    public static void Mark(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            if (block is not ParagraphBlock { Inline: { } inline } paragraph) continue;
            if (inline.FirstChild is not LinkInline { IsImage: false } link || inline.LastChild != link) continue;
            if (NameOf(link.Url) is not { } name) continue;
            paragraph.GetAttributes().AddClass(CardClass);
            if (!PlainText.Of(link).Contains(name, StringComparison.OrdinalIgnoreCase)) link.AppendChild(new LiteralInline($" – {name}"));
        }
    }
}
