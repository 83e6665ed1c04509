using System.Net;

namespace Oim.Site.Serving;

/// <summary>Networks as settings write them: <c>10.0.0.0/8</c>, <c>2001:db8::/32</c>, or one address.</summary>
internal static class Networks
{
    /// <param name="setting">Its name, for the message.</param>
    /// <exception cref="InvalidOperationException">One of them is no network: says which.</exception>
    public static IReadOnlyList<IPNetwork> Read(IEnumerable<string> written, string setting) =>
        [
            .. written.Select(text =>
                IPNetwork.TryParse(text, out var network) ? network
                : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
                : throw new InvalidOperationException(
                    $"{SiteOptions.Section}:{setting} : « {text} » n’est ni une adresse ni un réseau ; attendu par exemple 10.0.0.0/8."
                )
            ),
        ];

    /// <summary>An address in its own family: 192.0.2.1 may come as ::ffff:192.0.2.1.</summary>
    public static IPAddress Plain(this IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
