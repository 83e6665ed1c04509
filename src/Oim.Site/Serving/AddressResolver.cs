using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>From an address to what answers it: a page, a file, the page's new address, or the news that there is none.</summary>
public sealed class AddressResolver(
    KindList kinds,
    SystemPageList systemPages,
    FileResponse files,
    IEnumerable<IRepresentation> representations
)
{
    public const string NotFound = "/Errors/NotFound";
    public const string Gone = "/Errors/Gone";
    public const string Home = "/Home/Index";

    /// <summary>Answers at once what needs no rendering; otherwise leaves in <paramref name="site"/> what must be rendered.</summary>
    public async Task<bool> AnswerAsync(HttpContext context, SiteRequest site)
    {
        var address = context.Request.Path.Value!;
        (site.Address, site.Language) = (address, site.Generation.Settings.LanguageOf(address));
        var endpoint = systemPages.EndpointAt(address, site.Generation.Settings);
        if (endpoint is { NeedsContent: false })
        {
            site.Endpoint = endpoint;
            return false;
        }

        if (!site.Generation.IsLoaded)
        {
            site.View = "/Errors/Starting";
            return false;
        }

        var addresses = site.Addresses;
        if (context.Request.QueryString.HasValue && AnswerOldQuery(context, site) is { } isAnswered) return isAnswered;

        if (addresses.Page(address) is { } page && (page.Visibility.At(site.Viewpoint) || page.Visibility.IsGoneAt(site.Now)))
        {
            (site.Page, site.Language) = (page, page.Language);
            site.View = page.Visibility.IsGoneAt(site.Now) ? Gone : ViewOf(page);
            if (site.Preferred is { } extension && site.View != Gone) site.Representation = FormOf(page, extension);
            return false;
        }

        if (systemPages.At(address, site.Generation.Settings) is { } system)
        {
            (site.View, site.Item) = system;
            return false;
        }

        if (addresses.File(address) is { } file && await files.WriteAsync(context, file)) return true;
        if (FormAt(address, site) is { } form)
        {
            (site.Page, site.Language) = (form.Page, form.Page.Language);
            if (form.Page.Visibility.At(site.Viewpoint)) site.Representation = form.Form;
            else site.View = Gone;
            return false;
        }

        if (endpoint is not null)
        {
            site.Endpoint = endpoint;
            return false;
        }

        if (MovedTo(address, site) is { } target)
        {
            context.Response.MoveTo(target, context.Request.QueryString);
            return true;
        }

        if (SystemItemAt(address, site) is { } item)
        {
            (site.View, site.Item, site.Language) = item;
            return false;
        }

        if (Expired(address, site) is { } gone)
        {
            (site.Page, site.Language, site.View) = (gone, gone.Language, Gone);
            return false;
        }

        site.View = NotFound;
        return false;
    }

    /// <summary>
    /// An address whose query told pages apart on an older site. Where it is none of those that are known, nothing is here: neither the home page,
    /// nor another page that was asked for with another query, is what the visitor meant.
    /// </summary>
    /// <returns>As <see cref="AnswerAsync"/>; null when it is no such address.</returns>
    private static bool? AnswerOldQuery(HttpContext context, SiteRequest site)
    {
        var (request, addresses) = (context.Request, site.Addresses);
        var path = request.Path.Value!.Normal().TrimEnd('/') is { Length: > 0 } written ? written : "/";
        if (!addresses.HasQueriesAt(path) || AddressQuery.Normalize(request.QueryString.Value!) is not { Length: > 0 } query) return null;
        var page = addresses.Moved(path, query);
        if (page is not null && page.Visibility.At(site.Viewpoint))
        {
            context.Response.MoveTo(page.Address);
            return true;
        }

        if (page is null && addresses.Page(path) is not null && !(path == "/" && addresses.HasQueriesLike(path, query))) return null;
        if (page?.Visibility.IsGoneAt(site.Now) == true) (site.Page, site.Language, site.View) = (page, page.Language, Gone);
        else site.View = NotFound;
        return false;
    }

    private string ViewOf(PageAddress page)
    {
        if (page.Key.Length == 0) return Home;
        var kind = kinds.Of(page.Kind);
        return page.IsSection && kind == kinds.Default ? kinds.Of(page.ListKind ?? page.Kind).ListPage : kind.ItemPage;
    }

    /// <summary>The page whose other form an address is: /actualites.rss. The home page, which has no name, is « index ».</summary>
    private (PageAddress Page, IRepresentation Form)? FormAt(string address, SiteRequest site)
    {
        var dot = address.LastIndexOf('.');
        if (dot <= address.LastIndexOf('/')) return null;
        var page = site.Addresses.Page(PageForms.PageOf(address[..dot]));
        if (page is null || !(page.Visibility.At(site.Viewpoint) || page.Visibility.IsGoneAt(site.Now))) return null;
        return FormOf(page, address[dot..]) is { } form ? (page, form) : null;
    }

    private IRepresentation? FormOf(PageAddress page, string extension) =>
        representations.FirstOrDefault(form => form.Extension == extension && form.AppliesTo(page));

    /// <summary>The one right form of an address that the server has tidied up.</summary>
    public string SettledAddress(string address, SiteRequest site) => (site.Generation.IsLoaded ? MovedTo(address, site) : null) ?? address;

    /// <summary>Where a page, a form of it or a file is now: an alias, or the one right form of an address typed with capitals, accents or a last slash. Never a chain.</summary>
    private string? MovedTo(string address, SiteRequest site)
    {
        var addresses = site.Addresses;
        foreach (var form in AddressForms.Of(address, site.Generation.Settings.DefaultLanguage))
        {
            var page = addresses.Page(form) ?? addresses.Moved(form);
            if (page is not null && page.Visibility.At(site.Viewpoint) && page.Address != address) return page.Address;
            if (form == address) continue;
            if (addresses.File(form) is not null || systemPages.At(form, site.Generation.Settings) is { Item: null }) return form;
            if (systemPages.EndpointAt(form, site.Generation.Settings) is not null) return form;
        }

        // Another form of a page moves with the page.
        var (name, extension) = AddressForms.Split(address);
        if (extension.Length == 0 || !representations.Any(form => form.Extension == extension)) return null;
        var now = MovedTo(PageForms.PageOf(name), site) ?? PageForms.PageOf(name);
        return
            addresses.Page(now) is { } moved
            && moved.Visibility.At(site.Viewpoint)
            && FormOf(moved, extension) is not null
            && PageForms.AddressOf(moved.Address, extension) is var target
            && target != address
            ? target
            : null;
    }

    /// <summary>A page whose time is over, by another of its addresses.</summary>
    private static PageAddress? Expired(string address, SiteRequest site) =>
        AddressForms
            .Of(address, site.Generation.Settings.DefaultLanguage)
            .Select(form => site.Addresses.Page(form) ?? site.Addresses.Moved(form))
            .FirstOrDefault(page => page is not null && page.Visibility.IsGoneAt(site.Now));

    /// <summary>Whether an answer is worked out for each request, rather than kept.</summary>
    public bool IsCostly(string address, bool hasQuery, Generation generation) =>
        systemPages.EndpointAt(address, generation.Settings) is { IsCostly: true }
        || hasQuery && systemPages.At(address, generation.Settings)?.View == SystemPage.Search.View;

    /// <summary>What a loose form of the address of a country, a theme or a person may mean: their pages know whether there is such a one, and send on to its address.</summary>
    private (string View, string? Item, string Language)? SystemItemAt(string address, SiteRequest site) =>
        AddressForms
            .Of(address, site.Generation.Settings.DefaultLanguage)
            .Select(form =>
                systemPages.At(form, site.Generation.Settings) is { Item: { } item } found
                    ? (found.View, (string?)item, site.Generation.Settings.LanguageOf(form))
                    : ((string, string?, string)?)null
            )
            .LastOrDefault(found => found is not null);
}
