using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Oim.Site.Serving;

/// <summary>A site that only gives has little to accept.</summary>
internal static class KestrelLimits
{
    public static void Apply(KestrelServerOptions kestrel, SiteOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = ConnectionLimit.For(ConnectionLimit.OpenFiles(), options.MostConnections);
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
        kestrel.Limits.MaxRequestBodySize = 16 * 1024;
        // A body that comes more slowly than this holds a connection for nothing.
        kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }
}
