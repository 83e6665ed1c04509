using System.Text;
using System.Text.RegularExpressions;
using Oim.Content.Markup;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared.Pictures;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>
/// Fills in the addresses of links inside the content: what is stored names a page by its path, what is shown leads to where it is now.
/// </summary>
public static partial class LinkFilling
{
    private const string Marker = ContentAddress.Scheme + "/";

    /// <summary>Where a link starts; in a text, a quote stands escaped.</summary>
    private const string Start = "=\"" + Marker;

    /// <summary>In the place of an address: a link that cannot be followed, which is what screen readers then say of it.</summary>
    private const string Unavailable = " role=\"link\" aria-disabled=\"true\"";

    /// <summary>
    /// A text whose links, written <c>content:/path</c>, are replaced by addresses; a link to nothing loses its address, keeps its words
    /// and looks like no link.
    /// </summary>
    public static string Show(this SiteRequest site, string html)
    {
        if (html.StartsWith(Marker, StringComparison.Ordinal)) return site.AddressOf(html[Marker.Length..]) ?? "";
        html = PictureFilling.Fill(site, html);
        var at = html.IndexOf(Start, StringComparison.Ordinal);
        if (at < 0) return html;
        var shown = new StringBuilder(html.Length);
        var from = 0;
        for (; at >= 0; at = html.IndexOf(Start, from, StringComparison.Ordinal))
        {
            at += 2;
            var end = html.IndexOf('"', at);
            if (end < 0) break;
            var (address, language) = site.TargetOf(System.Net.WebUtility.HtmlDecode(html[(at + Marker.Length)..end]));
            var attribute = html.LastIndexOf(' ', at, at - from);
            if (address is null && attribute >= from)
            {
                shown.Append(html, from, attribute - from);
                if (html.AsSpan(attribute).StartsWith(" href=")) shown.Append(Unavailable);
                end++;
            }
            else
            {
                shown.Append(html, from, at - from).Append(InAttribute(address ?? ""));
                if (language is not null && html.AsSpan(attribute).StartsWith(" href="))
                    html = ForeignLinks.Label(html, end, language, site.Language);
            }

            from = end;
        }

        return shown.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>A fragment or a query may hold anything its editor typed.</summary>
    internal static string InAttribute(string address) =>
        address
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Inline HTML without its links, for where a link already stands around it.</summary>
    public static string WithoutLinks(string html) => Link().Replace(html, "");

    [GeneratedRegex("</?a(?: [^>]*)?>", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    /// <summary>The address of a content path, escaped for a link; null when nothing visible is there.</summary>
    public static string? AddressOf(this SiteRequest site, string reference) => site.TargetOf(reference).Address;

    /// <summary>The same, and the language of the page where that is not the visitor's.</summary>
    private static (string? Address, string? Language) TargetOf(this SiteRequest site, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (reference, "") : (reference[..hash], reference[hash..]);
        var question = path.IndexOf('?', StringComparison.Ordinal);
        var query = question < 0 ? "" : path[question..];
        if (question >= 0) path = path[..question];
        path = Uri.UnescapeDataString(path);
        if (site.Addresses.FileAt(path) is { } file)
            return ($"{Escape(file.Address)}?v={FileResponse.VersionOf(file)}{fragment}", null);
        if (
            query.Length > 0
            && site.Addresses.Moved("/" + path, AddressQuery.Normalize(query)) is { } old
            && old.Visibility.At(site.Viewpoint)
        )
            return To(old, fragment);
        if (site.Addresses.Meant(path, site.Language, site.StandIns) is { } page)
            return page.Visibility.At(site.Viewpoint) ? To(page, query + fragment) : default;
        // A page that exists only in the default language is better than none.
        if (
            site.Addresses.Named(path.TrimEnd('/'), site.Generation.Settings.DefaultLanguage) is { } other
            && other.Visibility.At(site.Viewpoint)
        )
            return To(other, query + fragment);
        return (site.IsSystemAddress("/" + path) ? "/" + path + query + fragment : null, null);

        (string, string?) To(PageAddress page, string end) =>
            (Escape(page.Address) + end, page.Language == site.Language ? null : page.Language);
    }

    internal static string Escape(string address) => string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
}
