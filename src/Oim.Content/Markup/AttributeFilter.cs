using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Oim.Content.Markup;

/// <summary>Keeps of the attributes an editor may write (<c>{#id .class lang=en}</c>) those that cannot do harm.</summary>
internal static class AttributeFilter
{
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "lang",
        "dir",
        "title",
        "hreflang",
        "width",
        "height",
        "colspan",
        "rowspan",
        "scope",
        "start",
        "type",
        "checked",
        "disabled",
        "role",
        "rel",
    };

    public static void Apply(MarkdownObject node)
    {
        if (node.TryGetAttributes() is not { Properties: { } properties }) return;
        properties.RemoveAll(property => !Allowed.Contains(property.Key) && !property.Key.StartsWith("aria-", StringComparison.Ordinal));
    }
}
