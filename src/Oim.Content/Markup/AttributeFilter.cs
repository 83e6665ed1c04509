using Markdig.Renderers.Html;
using Markdig.Syntax;
using Oim.Content.Languages;

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

    /// <param name="language">That of the page: what is written the other way says so.</param>
    public static void Apply(MarkdownObject node, string language)
    {
        if (node.TryGetAttributes() is not { Properties: { } properties }) return;
        properties.RemoveAll(property => !Allowed.Contains(property.Key) && !property.Key.StartsWith("aria-", StringComparison.Ordinal));
        string? Of(string name) => properties.Find(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        if (Of("lang") is { Length: > 0 } other && Of("dir") is null && Locales.DirectionOf(other) is var direction)
            if (direction != Locales.DirectionOf(language)) properties.Add(new("dir", direction));
    }
}
