using Oim.Content.Kinds;
using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Site.Serving;

/// <summary>The pages and endpoints the site answers by itself: those of its features and of its kinds.</summary>
public sealed class SystemPageList(KindList kinds, EditorTools? tools = null)
{
    private readonly List<SystemPage> pages =
    [
        .. SiteFeatures
            .With(kinds)
            .SelectMany(feature => feature.SystemPages)
            .Where(page => (page != SystemPage.Editing && page.Below != SystemPage.Editing) || tools is { HasPages: true })
            .Where(page => !page.IsForWriting || tools is { IsWorkplace: true }),
    ];

    private readonly List<SiteEndpoint> endpoints = [.. SiteFeatures.With(kinds).SelectMany(feature => feature.Endpoints)];

    /// <summary>Those that every page leads to.</summary>
    public IEnumerable<SystemPage> Linked => pages.Where(page => page.Title is not null);

    /// <summary>The view that answers at an address, and the item asked for below it.</summary>
    public (string View, string? Item)? At(string address, SiteSettings settings)
    {
        var (unprefixed, language) = WithoutPrefix(address, settings);
        if (unprefixed.Split('/') is not ["", var slug, .. var rest] || rest.Length > 1) return null;
        if (pages.Find(page => page.Below is null && page.Slug(language) == slug) is not { } page) return null;
        if (rest.Length == 0) return (page.View, null);
        if (pages.Find(below => below.Below == page && below.Slug(language) == rest[0]) is { } found) return (found.View, null);
        return page.ItemView is not null && Slug.Of(rest[0]) is { Length: > 0 } item ? (page.ItemView, item) : null;
    }

    /// <summary>Whether an address is that of a page of the site's own, or stands below it.</summary>
    public static bool IsAtOrBelow(SystemPage page, string address, SiteSettings settings)
    {
        if (address.Length == 0) return false; // « OPTIONS * » asks for no address
        var (unprefixed, language) = WithoutPrefix(address, settings);
        var own = $"/{page.Slug(language)}";
        return unprefixed == own || unprefixed.StartsWith(own + "/", StringComparison.Ordinal);
    }

    /// <summary>What answers at an address without being a page.</summary>
    public SiteEndpoint? EndpointAt(string address, SiteSettings settings)
    {
        var (unprefixed, language) = WithoutPrefix(address, settings);
        return endpoints.Find(endpoint =>
            endpoint.Below is { } page
                ? unprefixed == $"/{page.Slug(language)}/{endpoint.Address}"
                : endpoint.Matches(endpoint.IsInEachLanguage ? unprefixed : address)
        );
    }

    /// <summary>Whether an answer is worked out for each request, rather than kept.</summary>
    public bool IsCostly(string address, bool hasQuery, SiteSettings settings) =>
        EndpointAt(address, settings) is { IsCostly: true } || hasQuery && At(address, settings)?.View == SystemPage.Search.View;

    /// <summary>Whether content may link to an address that is the site's own.</summary>
    public bool IsAddress(string address, SiteSettings settings) =>
        At(address, settings) is not null || EndpointAt(address, settings) is not null;

    private static (string Address, string Language) WithoutPrefix(string address, SiteSettings settings)
    {
        var language = settings.LanguageOf(address);
        var prefix = settings.PrefixOf(language);
        var hasPrefix = prefix.Length > 0 && address.StartsWith(prefix + "/", StringComparison.Ordinal);
        return (hasPrefix ? address[prefix.Length..] : address, language);
    }
}
