using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Oim.Site.Serving;

namespace Oim.Site.SignIn;

/// <summary>How often one address may try to sign in, and how often one account may be tried, wherever from. This machine too.</summary>
public sealed class SignInAttempts(IOptions<SiteOptions> options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ =>
            new()
            {
                TokenLimit = options.Value.SignIn.Attempts,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = Window / options.Value.SignIn.Attempts,
            }
        )
    );

    /// <returns>How long to wait, beyond the limit; null: it may be tried.</returns>
    public TimeSpan? Take(IPAddress? address, string mail)
    {
        string[] keys = [$"a {RateLimits.Household((address ?? IPAddress.Loopback).Plain())}", $"c {mail.Trim().ToUpperInvariant()}"];
        foreach (var key in keys)
        {
            using var lease = limiter.AttemptAcquire(key);
            if (!lease.IsAcquired) return lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        }

        return null;
    }

    public void Dispose() => limiter.Dispose();
}
