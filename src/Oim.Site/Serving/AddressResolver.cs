using Oim.Content.Kinds;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>
/// From an address to what answers it: a page, a file, an endpoint, the page's new address, or the news that there is none.
/// </summary>
public sealed class AddressResolver(
    SystemPageList own,
    FileResponse files,
    FormList forms,
    MovedAddresses moved
)
{
    public const string NotFound = "/Errors/NotFound";
    public const string Gone = "/Errors/Gone";

    /// <summary>Where a page would stand that is in other languages alone: <see cref="SiteRequest.Page"/> is one of them.</summary>
    public const string Untranslated = "/Errors/Untranslated";

    public const string Home = "/Home/Index";

    private const string Starting = "/Errors/Starting";

    /// <summary>Answers at once what needs no rendering; otherwise leaves in <paramref name="site"/> what must be rendered.</summary>
    public async Task<bool> AnswerAsync(HttpContext context, SiteRequest site)
    {
        var address = context.Request.Path.Value!;
        (site.Address, site.Language) = (address, site.Generation.Settings.LanguageOf(address));
        var endpoint = own.EndpointAt(address, site.Generation.Settings);
        if (endpoint is { NeedsContent: false })
        {
            site.Endpoint = endpoint;
            return false;
        }

        if (!site.Generation.IsLoaded)
        {
            site.View = Starting;
            return false;
        }

        if (context.Request.QueryString.HasValue && moved.AnswerQuery(context, site) is { } isAnswered) return isAnswered;
        if (site.Addresses.Page(address) is { } page && IsOrWas(page, site))
        {
            (site.Page, site.Language) = (page, page.Language);
            site.View = page.Visibility.IsGoneAt(site.Now) ? Gone : ViewOf(page, site.Generation.Kinds);
            if (site.Preferred is { } extension && site.View != Gone) site.Representation = forms.Of(page, extension);
            return false;
        }

        // A page of the content may stand below one of the site's own: its other forms do too.
        var form = forms.At(address, site);
        if (form is null && own.At(address, site.Generation.Settings) is { } system)
        {
            (site.View, site.Item) = system;
            return false;
        }

        if (site.Addresses.File(address) is { } file && await files.WriteAsync(context, file)) return true;
        if (form is var (of, shape) && IsOrWas(of, site))
        {
            (site.Page, site.Language) = (of, of.Language);
            if (of.Visibility.At(site.Viewpoint)) site.Representation = shape;
            else site.View = Gone;
            return false;
        }

        site.Endpoint = endpoint;
        return endpoint is null && moved.Answer(context, site);
    }

    private static bool IsOrWas(PageAddress page, SiteRequest site) =>
        page.Visibility.At(site.Viewpoint) || page.Visibility.IsGoneAt(site.Now);

    private static string ViewOf(PageAddress page, KindList kinds)
    {
        if (page.Key.Length == 0) return Home;
        var kind = kinds.Of(page.Kind);
        return page.IsSection && kind == kinds.Default ? kinds.Of(page.ListKind ?? page.Kind).ListPage : kind.ItemPage;
    }
}
