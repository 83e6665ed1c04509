using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;
using Oim.Content.Settings;

namespace Oim.Site.Serving;

/// <summary>
/// How the site's whole addresses begin: <c>baseUrl</c> or, without one, the host that was asked for, where the administrator allows it by
/// name (<c>AllowedHosts</c>) or it is this machine. Any other host is anybody's word, and is never repeated: addresses then stay relative.
/// </summary>
public sealed class SiteOrigin(IOptions<HostFilteringOptions> filtering, IOptions<SiteOptions> options)
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    private readonly IList<Microsoft.Extensions.Primitives.StringSegment> known =
    [
        .. filtering.Value.AllowedHosts.Where(host => host != "*").Concat(ThisMachine),
    ];

    private readonly string path = SitePath.Of(options.Value).ToUriComponent();

    /// <summary>Nearly all requests are for one host: what was said of it last is not worked out again.</summary>
    private Asked last = new("", "", "");

    /// <returns>Without a last slash: <c>https://oim.example</c>; empty when nothing is known.</returns>
    public string Of(HttpRequest request, SiteSettings settings)
    {
        if (settings.BaseUrl is { } own) return own;
        var (scheme, host, seen) = (request.Scheme, request.Host.Value ?? "", last);
        if (seen.Host == host && seen.Scheme == scheme) return seen.Origin;
        var origin = host.Length > 0 && HostString.MatchesAny(host, known) ? $"{scheme}://{host}{path}" : "";
        last = new(scheme, host, origin);
        return origin;
    }

    private sealed record Asked(string Scheme, string Host, string Origin);
}
