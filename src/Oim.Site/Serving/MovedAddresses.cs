using Microsoft.AspNetCore.Http.Features;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>
/// Where an address that nothing has now leads to: old addresses, and what visitors type for the right one. Never a chain.
/// </summary>
public sealed class MovedAddresses(SystemPageList own, FormList forms)
{
    /// <summary>Sends on, or leaves in <paramref name="site"/> what is to be said of an address that nothing has.</summary>
    public bool Answer(HttpContext context, SiteRequest site)
    {
        if (MovedTo(site.Address, site) is { } target)
        {
            context.Response.MoveTo(target, context.Request.QueryString);
            return true;
        }

        if (ItemAt(site) is { } item) (site.View, site.Item, site.Language) = item;
        else if (Expired(site) is { } gone) (site.Page, site.Language, site.View) = (gone, gone.Language, AddressResolver.Gone);
        else if (Elsewhere(site) is { } other)
        {
            var version = site.Addresses.VersionsOf(other, site.Viewpoint).FirstOrDefault(page => page.Language == site.Language);
            if (version is not null)
            {
                context.Response.MoveTo(version.Address, context.Request.QueryString);
                return true;
            }

            (site.Page, site.View) = (other, AddressResolver.Untranslated);
        }
        else site.View = AddressResolver.NotFound;
        return false;
    }

    /// <summary>
    /// An address whose query told pages apart on an older site. Where it is none of those that are known, nothing is here: neither the
    /// home page, nor another page that was asked for with another query, is what the visitor meant.
    /// </summary>
    /// <returns>As <see cref="Answer"/>; null when it is no such address.</returns>
    public bool? AnswerQuery(HttpContext context, SiteRequest site)
    {
        var addresses = site.Addresses;
        var path = site.Address.Normal().TrimEnd('/') is { Length: > 0 } written ? written : "/";
        if (!addresses.HasQueriesAt(path)) return null;
        if (AddressQuery.Normalize(context.Request.QueryString.Value!) is not { Length: > 0 } query) return null;
        var page = addresses.Moved(path, query);
        if (page is not null && page.Visibility.At(site.Viewpoint))
        {
            context.Response.MoveTo(page.Address);
            return true;
        }

        if (page is null && addresses.Page(path) is not null && !(path == "/" && addresses.HasQueriesLike(path, query))) return null;
        if (page?.Visibility.IsGoneAt(site.Now) == true)
            (site.Page, site.Language, site.View) = (page, page.Language, AddressResolver.Gone);
        else site.View = AddressResolver.NotFound;
        return false;
    }

    /// <summary>Sends /a/./b and /c/../a/b on to /a/b, which the server has already made of them.</summary>
    public bool AnswerDots(HttpContext context, SiteRequest site)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.Contains("%2e", StringComparison.OrdinalIgnoreCase))
            target = target.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
        if (!target.Contains("/.", StringComparison.Ordinal) || !target.Split('?')[0].Split('/').Any(part => part is "." or ".."))
            return false;
        var address = context.Request.Path.Value!;
        context.Response.MoveTo((site.Generation.IsLoaded ? MovedTo(address, site) : null) ?? address, context.Request.QueryString);
        return true;
    }

    /// <summary>
    /// Where a page, a form of it, a file or an endpoint is now: an alias, or the one right form of an address typed with capitals, accents
    /// or a last slash.
    /// </summary>
    private string? MovedTo(string address, SiteRequest site)
    {
        var addresses = site.Addresses;
        foreach (var form in AddressForms.Of(address, site.Generation.Settings.DefaultLanguage))
        {
            var page = addresses.Page(form) ?? addresses.Moved(form);
            if (page is not null && page.Visibility.At(site.Viewpoint) && page.Address != address) return page.Address;
            if (form == address) continue;
            if (addresses.File(form) is not null || own.At(form, site.Generation.Settings) is { Item: null }) return form;
            if (own.EndpointAt(form, site.Generation.Settings) is not null) return form;
        }

        // Another form of a page moves with the page.
        var (name, extension) = AddressForms.Split(address);
        if (extension.Length == 0 || !forms.Has(extension)) return null;
        var now = MovedTo(PageForms.PageOf(name), site) ?? PageForms.PageOf(name);
        return
            addresses.Page(now) is { } moved
            && moved.Visibility.At(site.Viewpoint)
            && forms.Of(moved, extension) is not null
            && PageForms.AddressOf(moved.Address, extension) is var target
            && target != address
            ? target
            : null;
    }

    /// <summary>A page whose time is over, by another of its addresses.</summary>
    private static PageAddress? Expired(SiteRequest site) =>
        AddressForms
            .Of(site.Address, site.Generation.Settings.DefaultLanguage)
            .Select(form => site.Addresses.Page(form) ?? site.Addresses.Moved(form))
            .FirstOrDefault(page => page is not null && page.Visibility.IsGoneAt(site.Now));

    /// <summary>A page of another language whose address, but for the prefix, is the one that was asked for.</summary>
    private static PageAddress? Elsewhere(SiteRequest site)
    {
        var settings = site.Generation.Settings;
        var address = site.Address[site.Prefix.Length..];
        return settings
            .Languages.Where(language => language != site.Language)
            .Select(language => site.Addresses.Page(settings.PrefixOf(language) + address))
            .FirstOrDefault(page => page?.Visibility.At(site.Viewpoint) == true);
    }

    /// <summary>
    /// What a loose form of the address of a country, a theme or a person may mean: their pages know whether there is such a one, and send
    /// on to its address.
    /// </summary>
    private (string View, string? Item, string Language)? ItemAt(SiteRequest site) =>
        AddressForms
            .Of(site.Address, site.Generation.Settings.DefaultLanguage)
            .Select(form =>
                own.At(form, site.Generation.Settings) is { Item: { } item } found
                    ? (found.View, (string?)item, site.Generation.Settings.LanguageOf(form))
                    : ((string, string?, string)?)null
            )
            .LastOrDefault(found => found is not null);
}
