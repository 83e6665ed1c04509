using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Oim.Site.Serving;

/// <summary>A whole answer as bytes, in each encoding it is asked for, with a strong entity tag of its content.</summary>
public sealed class ReadyResponse
{
    /// <summary>Below this size (bytes), compression gains nothing.</summary>
    private const int WorthCompressing = 400;

    /// <summary>Bytes that headers and objects take, about.</summary>
    private const int Overhead = 1024;

    private readonly byte[] body;
    private readonly string tag;
    private readonly bool compressible;
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    /// <param name="headers">Other headers to send: Content-Language, Link, X-Robots-Tag…</param>
    public ReadyResponse(
        int status,
        byte[] body,
        string contentType,
        string cacheControl,
        IEnumerable<KeyValuePair<string, StringValues>>? headers = null
    )
    {
        (Status, this.body, ContentType, CacheControl) = (status, body, contentType, cacheControl);
        Headers = [.. headers ?? []];
        tag = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8));
        compressible = body.Length >= WorthCompressing && IsTextual(contentType);
        brotli = new(() => Compress(stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = 6 })));
        gzip = new(() => Compress(stream => new GZipStream(stream, CompressionLevel.Optimal)));
    }

    public int Status { get; }

    public string ContentType { get; }

    public string CacheControl { get; }

    public IReadOnlyList<KeyValuePair<string, StringValues>> Headers { get; }

    /// <summary>Bytes it takes in memory, with the compressed copies that were made.</summary>
    public long Size =>
        Overhead + body.Length + (brotli.IsValueCreated ? brotli.Value.Length : 0) + (gzip.IsValueCreated ? gzip.Value.Length : 0);

    /// <summary>Told of each compressed copy that is made: how many bytes it takes.</summary>
    public Action<long>? Grown { get; set; }

    public async Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var encoding = compressible ? Encodings.Choose(request.Headers.AcceptEncoding) : ContentEncoding.Identity;
        var headers = response.Headers;
        foreach (var (name, value) in Headers) headers[name] = value;
        headers.CacheControl = CacheControl;
        if (compressible) headers.Vary = headers.Vary.Count == 0 ? "Accept-Encoding" : $"{headers.Vary}, Accept-Encoding";
        var entityTag = $"\"{tag}{encoding switch { ContentEncoding.Brotli => "-br", ContentEncoding.Gzip => "-gz", _ => "" }}\"";
        if (Status == StatusCodes.Status200OK)
        {
            headers.ETag = entityTag;
            if (EntityTags.Match(request.Headers.IfNoneMatch, entityTag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = Status;
        response.ContentType = ContentType;
        var bytes = encoding switch { ContentEncoding.Brotli => brotli.Value, ContentEncoding.Gzip => gzip.Value, _ => body };
        if (encoding != ContentEncoding.Identity) headers.ContentEncoding = encoding == ContentEncoding.Brotli ? "br" : "gzip";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool IsTextual(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal)
        || contentType.Contains("xml", StringComparison.Ordinal)
        || contentType.Contains("json", StringComparison.Ordinal)
        || contentType.Contains("javascript", StringComparison.Ordinal);

    private byte[] Compress(Func<Stream, Stream> encoder)
    {
        using var compressed = new MemoryStream();
        using (var stream = encoder(compressed)) stream.Write(body);
        var copy = compressed.ToArray();
        Grown?.Invoke(copy.Length);
        return copy;
    }
}
