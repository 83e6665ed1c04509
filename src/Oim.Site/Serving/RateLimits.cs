using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>
/// How often one address may ask for what is worked out for each request: a bucket of a minute's requests, filled again evenly.
/// </summary>
internal static class RateLimits
{
    /// <summary>Bytes of an IPv6 address that tell one household or office from another: what follows they choose themselves.</summary>
    private const int Ipv6Prefix = 8;

    private static readonly string[] ThisMachine = ["127.0.0.0/8", "::1"];

    private enum Cost { None, Question, Archive }

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter();
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<SiteOptions>>((limiter, options) =>
            {
                var limits = options.Value.RateLimits;
                var exempt = Networks.Read(limits.Exempt is { Count: > 0 } own ? own : ThisMachine, "RateLimits:Exempt");
                limiter.OnRejected = (rejected, _) => RefuseAsync(rejected);
                limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (Cost, IPAddress)>(context =>
                {
                    var cost = CostOf(context);
                    var most = cost == Cost.Archive ? limits.ArchivesPerMinute : limits.PerMinute;
                    var address = context.Connection.RemoteIpAddress?.Plain() ?? IPAddress.Loopback;
                    return most <= 0 || exempt.Any(network => network.Contains(address))
                        ? RateLimitPartition.GetNoLimiter((Cost.None, IPAddress.None))
                        : RateLimitPartition.GetTokenBucketLimiter((cost, Household(address)), _ => Bucket(most));
                });
            });
        services
            .AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<SiteOptions>>((forwarded, options) =>
            {
                forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                // As many steps as known proxies made: the first address that is none of theirs is the visitor's.
                forwarded.ForwardLimit = null;
                foreach (var network in Networks.Read(options.Value.Proxies, "Proxies")) forwarded.KnownIPNetworks.Add(network);
            });
    }

    public static void UseRateLimits(this IApplicationBuilder app) =>
        app.UseWhen(context => CostOf(context) != Cost.None, costly => costly.UseRateLimiter());

    private static Cost CostOf(HttpContext context)
    {
        if (!context.Request.IsRead()) return Cost.None;
        var (path, services) = (context.Request.Path.Value!, context.RequestServices);
        var generation = services.GetRequiredService<ContentStore>().Current;
        if (path.EndsWith(".zip", StringComparison.Ordinal)) return generation.Addresses.File(path) is null ? Cost.Archive : Cost.None;
        return services.GetRequiredService<SystemPageList>().IsCostly(path, context.Request.QueryString.HasValue, generation.Settings)
            ? Cost.Question
            : Cost.None;
    }

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) =>
        new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
        };

    /// <summary>What counts as one visitor.</summary>
    internal static IPAddress Household(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(Ipv6Prefix).Clear();
        return new(bytes);
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        var response = rejected.HttpContext.Response;
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        await Results
            .Problem(
                title: "Trop de demandes",
                detail: $"Réessayez dans {seconds} s.",
                statusCode: StatusCodes.Status429TooManyRequests,
                type: "about:blank"
            )
            .ExecuteAsync(rejected.HttpContext);
    }
}
