using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Oim.Content.Markup;

/// <summary>Collects the links of a text, turns those into the content to <see cref="ContentAddress"/>es and disarms the unsafe.</summary>
internal sealed class LinkReader(MarkupContext context)
{
    public List<WrittenReference> Found { get; } = [];

    public void Read(IReadOnlyList<MarkdownObject> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is AutolinkInline { IsEmail: false } autolink) autolink.Url = Rewrite(autolink.Url, ReferenceUse.Link, autolink.Url, autolink);
            if (node is not LinkInline link) continue;

            // Generated links (footnotes, abbreviations) have no address of their own.
            if (link.Url is null && link.GetDynamicUrl is null) continue;
            var use = link.IsImage ? ReferenceUse.Image : ReferenceUse.Link;
            link.Url = Rewrite(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", use, PlainText.Of(link), link);
            link.GetDynamicUrl = null;
        }
    }

    /// <summary>The address to write in the HTML; "" for a link that is refused.</summary>
    public string Rewrite(string url, ReferenceUse use, string label, MarkdownObject place)
    {
        var (nature, path, fragment) = ContentAddress.Read(url, context.Folder);
        var at = MarkdownReader.PlaceOf(place, context);
        switch (nature)
        {
            case ContentAddress.Nature.Content:
                Found.Add(new(use, WithoutQuery(path), fragment, label, at));
                return ContentAddress.Write(path, fragment);
            case ContentAddress.Nature.Elsewhere:
                return path;
            case ContentAddress.Nature.Unsafe:
                context.Report(MarkupRules.UnsafeLink, at, [url]);
                return "";
            default:
                context.Report(MarkupRules.LinkOutside, at, [url]);
                return "";
        }
    }

    private static string WithoutQuery(string path) => path.Split('?')[0];
}
