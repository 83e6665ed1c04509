using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Export;

/// <summary>Where an export starts: what is known to be there. The rest is what that leads to.</summary>
internal static class ExportSeeds
{
    private static readonly string[] Endpoints = ["/", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt"];

    /// <returns>Addresses as they stand in links.</returns>
    public static IEnumerable<string> Of(Generation generation, SiteFiles files, DateTimeOffset now)
    {
        var addresses = generation.Addresses;
        return Endpoints
            .Concat(
                addresses
                    .Pages.Where(page => page.Visibility.At(new(now, false)) || page.Visibility.IsGoneAt(now))
                    .Select(page => Written(page.Address))
            )
            .Concat(addresses.FilePaths.Select(path => Written(addresses.FileAt(path)!.Address)))
            .Concat(files.Addresses)
            .Concat(addresses.OldAddresses.Select(WrittenWithQuery))
            .Concat(Expanded(addresses).Select(Written))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Old addresses that fit a pattern whose end is that of a page.</summary>
    private static IEnumerable<string> Expanded(AddressTable addresses) =>
        from line in addresses.Redirections
        where line.IsPattern && line.To.EndsWith('*')
        from page in addresses.Pages
        where page.Address.StartsWith(line.To[..^1], StringComparison.Ordinal)
        select line.From[..^1] + page.Address[(line.To.Length - 1)..];

    public static string Written(string address) => new PathString(address).ToUriComponent();

    private static string WrittenWithQuery(string address) =>
        address.Split('?', 2) is [var path, var query] ? $"{Written(path)}?{query}" : Written(address);
}
