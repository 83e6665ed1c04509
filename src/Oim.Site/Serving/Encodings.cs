using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Oim.Site.Serving;

public enum ContentEncoding { Identity, Gzip, Brotli }

/// <summary>Chooses a content encoding by Accept-Encoding (RFC 9110, 12.5.3).</summary>
public static class Encodings
{
    public static ContentEncoding Choose(StringValues accepted)
    {
        if (accepted.Count == 0) return ContentEncoding.Identity;
        // What browsers send, answered without parsing.
        if (accepted.Count == 1 && accepted[0] is "gzip, deflate, br, zstd" or "gzip, deflate, br" or "br") return ContentEncoding.Brotli;
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var list)) return ContentEncoding.Identity;
        var (brotli, gzip) = (Quality(list, "br"), Quality(list, "gzip"));
        if (brotli <= 0 && gzip <= 0) return ContentEncoding.Identity;
        return brotli >= gzip ? ContentEncoding.Brotli : ContentEncoding.Gzip;
    }

    private static double Quality(IList<StringWithQualityHeaderValue> list, string encoding) =>
        (
            list.FirstOrDefault(item => item.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            ?? list.FirstOrDefault(item => item.Value == "*")
        )
            is { } found
            ? found.Quality ?? 1
            : 0;
}
