using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oim.Content.Diagnostics;
using Oim.Content.Sources;

namespace Oim.Content.Markup;

/// <summary>Collects the links of a text, turns those into the content to <see cref="ContentAddress"/>es and disarms the unsafe.</summary>
internal sealed class LinkReader(MarkupContext context, IReadOnlyList<Heading> outline)
{
    private Anchors? anchors;

    private readonly HashSet<string> resolved = new(StringComparer.Ordinal);

    public List<WrittenReference> Found { get; } = [];

    /// <summary>Whether an address is one that this reader has written; what an editor types in its form is no link.</summary>
    public bool Wrote(string address) => resolved.Contains(address);

    public void Read(IReadOnlyList<MarkdownObject> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is AutolinkInline { IsEmail: false } autolink) ReadAutolink(autolink);
            if (node is not LinkInline link) continue;

            // Generated links (footnotes, abbreviations) have no address of their own.
            if (link.Url is null && link.GetDynamicUrl is null) continue;
            var use = link.IsImage ? ReferenceUse.Image : ReferenceUse.Link;
            var (written, label) = (link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", PlainText.Of(link));
            if (written.Length == 0) context.Report(MarkupRules.EmptyLink, context.PlaceOf(link), [label]);
            link.Url = Rewrite(written, use, label, context.PlaceOf(link));
            link.GetDynamicUrl = null;
            if (link.Url.Length == 0 && !link.IsImage) Unwrap(link);
            else if (link.IsImage && ForeignImages.IsForeign(link.Url)) ForeignImages.PutLink(link, context);
        }
    }

    /// <summary>An address between angle brackets that may not be a link is still a text.</summary>
    private void ReadAutolink(AutolinkInline autolink)
    {
        var written = autolink.Url;
        autolink.Url = Rewrite(written, ReferenceUse.Link, written, context.PlaceOf(autolink));
        if (autolink.Url.Length == 0) autolink.ReplaceBy(new LiteralInline(written));
    }

    /// <summary>A link that leads nowhere is its words: with an empty address it would lead to its own page.</summary>
    internal static void Unwrap(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
        link.Url = null;
    }

    /// <summary>The address to write in the HTML; "" for a link that is refused.</summary>
    public string Rewrite(string url, ReferenceUse use, string label, Position at)
    {
        var meant = LinkSlips.Mend(url);
        if (meant != url) context.Report(MarkupRules.BrokenAddress, at, [url, meant]);
        var (nature, path, fragment) = ContentAddress.Read(meant, context.Folder);
        switch (nature)
        {
            case ContentAddress.Nature.Content:
                fragment = fragment is null ? null : Anchors.Plain(fragment);
                Found.Add(new(use, AddressQuery.TargetOf(path), fragment, label, at));
                var address = ContentAddress.Write(path, fragment);
                resolved.Add(address);
                return address;
            case ContentAddress.Nature.Elsewhere:
                if (fragment is not { Length: > 0 } || context.Key is not { } own) return path;
                fragment = (anchors ??= new(outline)).Meant(fragment);
                Found.Add(new(use, own, fragment, label, at));
                return "#" + fragment;
            case ContentAddress.Nature.Unsafe:
                context.Report(MarkupRules.UnsafeLink, at, [url]);
                return "";
            default:
                context.Report(MarkupRules.LinkOutside, at, [url]);
                return "";
        }
    }
}
