namespace Oim.Site.Serving;

/// <summary>
/// An address the site answers itself, without a page: robots.txt, the sitemap, suggestions, the API, whether it is well.
/// </summary>
/// <param name="Address">The whole address, or what stands after that of <paramref name="Below"/>; a « * » stands for anything.</param>
/// <param name="Answer">Writes the answer; null: the platform's routing does, by what was mapped for it.</param>
public sealed record SiteEndpoint(string Address, RequestDelegate? Answer)
{
    /// <summary>The page of the site's own below which it stands, in each language; null: it has one address.</summary>
    public SystemPage? Below { get; init; }

    /// <summary>It has an address in each language, behind its prefix.</summary>
    public bool IsInEachLanguage { get; init; }

    /// <summary>It answers before any content is loaded, at once, and its answer is never kept.</summary>
    public bool NeedsContent { get; init; } = true;

    /// <summary>It is worked out for each request: visitors' addresses have a rate limit.</summary>
    public bool IsCostly { get; init; }

    public bool Matches(string address)
    {
        var star = Address.IndexOf('*', StringComparison.Ordinal);
        if (star < 0) return address == Address;
        return address.Length >= Address.Length - 1
            && address.StartsWith(Address[..star], StringComparison.Ordinal)
            && address.EndsWith(Address[(star + 1)..], StringComparison.Ordinal);
    }
}
