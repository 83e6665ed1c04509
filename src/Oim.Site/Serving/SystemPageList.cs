using Oim.Content.Kinds;
using Oim.Content.Sources;

namespace Oim.Site.Serving;

/// <summary>The pages the site answers by itself: its own and those of its kinds.</summary>
public sealed class SystemPageList(KindList kinds, EditorTools? tools = null)
{
    /// <summary>Those that are there whatever the kinds.</summary>
    public static IReadOnlyList<SystemPage> Own { get; } =
    [SystemPage.Search, SystemPage.SiteMap, SystemPage.Countries, SystemPage.Themes, SystemPage.Documents, SystemPage.OpenData];

    private readonly List<SystemPage> pages =
    [
        .. Own,
        .. kinds.OfType<SiteKind>().SelectMany(kind => kind.SystemPages),
        .. tools is { HasPages: true } ? [SystemPage.Editing] : Array.Empty<SystemPage>(),
    ];

    public IReadOnlyList<SystemPage> All => pages;

    /// <summary>The view that answers at an address without its language's prefix, and the item asked for below it.</summary>
    public (string View, string? Item)? At(string address, string language)
    {
        if (address.Split('/') is not ["", var slug, .. var rest] || rest.Length > 1) return null;
        if (pages.Find(page => page.Slug(language) == slug) is not { } page) return null;
        if (rest.Length == 0) return (page.View, null);
        return page.ItemView is not null && Slug.Of(rest[0]) is { Length: > 0 } item ? (page.ItemView, item) : null;
    }

    /// <summary>Whether the search answers at an address, or its suggestions do.</summary>
    public bool IsSearch(string address)
    {
        const string Suggestions = "/suggestions";
        if (address.EndsWith(Suggestions, StringComparison.Ordinal)) return true;
        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is [var alone] && SystemPage.Search.French == alone || parts is [var language, var slug] && SystemPage.Search.Slug(language) == slug;
    }

    /// <summary>Whether content may link to an address that is the site's own.</summary>
    public bool IsAddress(string address)
    {
        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [] or [_, _, _, ..]) return false;
        return pages.Exists(page => page.French == parts[0] || (parts.Length > 1 && page.Slug(parts[0]) == parts[1]));
    }
}
