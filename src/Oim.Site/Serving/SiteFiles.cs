using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Oim.Site.Serving;

/// <summary>
/// The site's own style sheets, scripts and icons, from the assembly. Their names carry a hash of their content, so that browsers keep them
/// for a year.
/// </summary>
public sealed class SiteFiles
{
    private const string Folder = "wwwroot/";

    /// <summary>For what has a name that changes with it.</summary>
    public const string Forever = "public, max-age=31536000, immutable";

    private readonly FrozenDictionary<string, ReadyResponse> byAddress;
    private readonly FrozenDictionary<string, string> addresses;

    public SiteFiles()
    {
        var assembly = typeof(SiteFiles).Assembly;
        var found = new Dictionary<string, ReadyResponse>(StringComparer.Ordinal);
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = resource[Folder.Length..].Replace('\\', '/');
            var type = MediaTypes.Of(name);
            if (type.StartsWith("text/", StringComparison.Ordinal))
                type += "; charset=utf-8";
            var digest = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5));
            var address = $"/assets/{Path.ChangeExtension(name, null)}.{digest}{Path.GetExtension(name)}";
            found[address] = new(StatusCodes.Status200OK, bytes, type, Forever);
            // Browsers and crawlers ask for a few by their plain names.
            if (!name.Contains('/')) found["/" + name] = new(StatusCodes.Status200OK, bytes, type, "public, max-age=86400");
            named[name] = address;
        }

        (byAddress, addresses) = (found.ToFrozenDictionary(StringComparer.Ordinal), named.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The address of a file, such as "css/site.css".</summary>
    public string this[string name] => addresses[name];

    public IEnumerable<string> Addresses => byAddress.Keys;

    public ReadyResponse? Find(string address) => byAddress.GetValueOrDefault(address);
}
