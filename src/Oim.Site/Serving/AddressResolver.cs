using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>From an address to what answers it: a page, a file, the page's new address, or the news that there is none.</summary>
public sealed class AddressResolver(KindList kinds, SystemPageList systemPages, FileResponse files)
{
    public const string NotFound = "/Errors/NotFound";
    public const string Gone = "/Errors/Gone";
    public const string Home = "/Home/Index";

    /// <summary>Answers at once what needs no rendering; otherwise leaves in <paramref name="site"/> what must be rendered.</summary>
    public async Task<bool> AnswerAsync(HttpContext context, SiteRequest site)
    {
        var address = context.Request.Path.Value!;
        (site.Address, site.Language) = (address, LanguageOf(address, site.Generation));
        if (!site.Generation.IsLoaded)
        {
            site.View = "/Errors/Starting";
            return false;
        }

        var addresses = site.Addresses;
        if (addresses.Page(address) is { } page && (page.Visibility.At(site.Viewpoint) || page.Visibility.IsExpiredAt(site.Now)))
        {
            (site.Page, site.Language) = (page, page.Language);
            site.View = page.Visibility.IsExpiredAt(site.Now) ? Gone : ViewOf(page);
            return false;
        }

        if (systemPages.At(WithoutPrefix(address, site), site.Language) is { } system)
        {
            (site.View, site.Item) = system;
            return false;
        }

        if (addresses.File(address) is { } file && await files.WriteAsync(context, file)) return true;
        if (MovedTo(address, site) is { } target)
        {
            context.Response.Headers.Location = target + context.Request.QueryString;
            context.Response.Headers.CacheControl = "max-age=3600";
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            return true;
        }

        var dot = address.LastIndexOf('.');
        if (dot > address.LastIndexOf('/') && (addresses.Page(address[..dot]) ?? addresses.Page(address[..dot] + "/")) is { } represented && represented.Visibility.At(site.Viewpoint))
        {
            var extension = address[dot..];
            var representation = context.RequestServices.GetServices<IRepresentation>().FirstOrDefault(form => form.Extension == extension && form.AppliesTo(represented));
            (site.Page, site.Language) = (represented, represented.Language);
            site.Representation = representation;
            if (representation is not null) return false;
            site.Page = null;
        }

        site.View = NotFound;
        return false;
    }

    private string ViewOf(PageAddress page)
    {
        if (page.Key.Length == 0) return Home;
        var kind = kinds.Of(page.Kind);
        return page.IsSection && kind == kinds.Default ? kinds.Of(page.ListKind ?? page.Kind).ListPage : kind.ItemPage;
    }

    /// <summary>Where a page is now: an alias, or the one right form of an address typed with capitals, accents or a last slash. Never a chain.</summary>
    private string? MovedTo(string address, SiteRequest site)
    {
        var addresses = site.Addresses;
        foreach (var form in Forms(address, site.Generation.Settings.DefaultLanguage))
        {
            var page = addresses.Page(form) ?? addresses.Moved(form);
            if (page is not null && page.Visibility.At(site.Viewpoint) && page.Address != address) return Uri.EscapeDataString(page.Address).Replace("%2F", "/", StringComparison.Ordinal);
            if (form != address && addresses.File(form) is not null) return Uri.EscapeDataString(form).Replace("%2F", "/", StringComparison.Ordinal);
            if (form != address && systemPages.At(WithoutPrefix(form, site), site.Language) is not null) return form;
        }

        return null;
    }

    private static IEnumerable<string> Forms(string address, string defaultLanguage)
    {
        yield return address;
        var path = address.Normal().TrimEnd('/');
        if (path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/index.htm", StringComparison.OrdinalIgnoreCase)) path = path[..path.LastIndexOf('/')];
        if (path.Length == 0) path = "/";
        yield return path;
        yield return path.ToLowerInvariant();
        var slugged = "/" + string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Slug.Of));
        yield return slugged;
        // Addresses of a site that put every language, the default one too, behind a prefix.
        if (slugged.StartsWith($"/{defaultLanguage}/", StringComparison.Ordinal)) yield return slugged[(defaultLanguage.Length + 1)..];
        else if (slugged == "/" + defaultLanguage) yield return "/";
    }

    private static string LanguageOf(string address, Generation generation)
    {
        var settings = generation.Settings;
        var end = address.IndexOf('/', 1);
        var first = end < 0 ? address.AsSpan(1) : address.AsSpan(1, end - 1);
        foreach (var language in settings.Languages)
            if (first.SequenceEqual(language)) return language;
        return settings.DefaultLanguage;
    }

    private static string WithoutPrefix(string address, SiteRequest site) =>
        site.Prefix.Length > 0 && address.StartsWith(site.Prefix + "/", StringComparison.Ordinal) ? address[site.Prefix.Length..] : address;
}
