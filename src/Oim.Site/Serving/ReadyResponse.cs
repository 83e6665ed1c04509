using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>
/// A whole answer as bytes, in each encoding it is asked for, with a strong entity tag of its content. Once a compressed copy is made, the
/// plain one goes, four to six times as large: browsers do not ask for it. Whoever does has it made of the other, and it stays then.
/// </summary>
public sealed partial class ReadyResponse
{
    /// <summary>Below this size (bytes), compression gains nothing.</summary>
    private const int WorthCompressing = 400;

    /// <summary>Bytes that headers and objects take, about.</summary>
    private const int Overhead = 1024;

    private readonly string tag;
    private readonly bool compressible;
    private readonly Lock making = new();
    private readonly StringValues contentType;
    private readonly StringValues cacheControl;
    private readonly StringValues vary;
    private readonly KeyValuePair<string, StringValues>[] headers;
    private readonly string[] varies;

    /// <summary>The bytes in each encoding that was asked for, at the encoding's number.</summary>
    private readonly EncodedBody?[] bodies = new EncodedBody?[Enum.GetValues<ContentEncoding>().Length];

    /// <param name="headers">Other headers to send: Content-Language, Link, X-Robots-Tag…</param>
    public ReadyResponse(
        int status,
        byte[] body,
        string contentType,
        string cacheControl,
        IEnumerable<KeyValuePair<string, StringValues>>? headers = null
    )
        : this(status, [(ContentEncoding.Identity, body)], TagOf(body), contentType, cacheControl, [.. headers ?? []])
    {
    }

    private ReadyResponse(
        int status,
        IReadOnlyCollection<(ContentEncoding Encoding, byte[] Bytes)> copies,
        string tag,
        string contentType,
        string cacheControl,
        IReadOnlyCollection<KeyValuePair<string, StringValues>> headers
    )
    {
        (Status, this.tag, this.contentType, this.cacheControl) = (status, tag, contentType, cacheControl);
        // A copy that is compressed was worth it.
        compressible = IsTextual(contentType) && copies.Any(copy =>
            copy.Encoding != ContentEncoding.Identity || copy.Bytes.Length >= WorthCompressing
        );
        this.headers = [.. headers.Where(header => header.Key != "Vary")];
        varies = [.. headers.Where(header => header.Key == "Vary").Select(header => header.Value.ToString())];
        string[] all = [.. varies, .. compressible ? (string[])["Accept-Encoding"] : []];
        vary = all.Length == 0 ? StringValues.Empty : string.Join(", ", all);
        foreach (var (encoding, bytes) in copies) bodies[(int)encoding] = Copy(encoding, bytes);
    }

    public int Status { get; }

    /// <summary>The texts it was made from.</summary>
    public TextReads? Reads { get; init; }

    /// <summary>By which caches before the site may be told to forget it; null: nobody asks.</summary>
    public string? Names { get; init; }

    /// <summary>Whether a cache may show it to others, as far as its own headers say.</summary>
    public bool IsForAll => Status == StatusCodes.Status200OK && !IsAddedTo && cacheControl == ContentMiddleware.AlwaysCheck;

    /// <summary>Bytes it takes in memory, with the compressed copies that were made.</summary>
    public long Size => Overhead + bodies.Sum(copy => copy?.Bytes.Length ?? 0L);

    /// <summary>Told of each copy that is made, or goes: how many bytes more it takes.</summary>
    public Action<long>? Grown { get; set; }

    /// <summary>Steps of the pipeline have their say about each answer: a rate limit, who may read it.</summary>
    public bool IsAddedTo { get; init; }

    /// <summary>Whether all is there that a request asks for: a compressed copy takes a millisecond or more to make.</summary>
    public bool IsReadyFor(HttpRequest request) => !IsAddedTo && bodies[(int)EncodingFor(request)] is not null;

    public Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var encoding = EncodingFor(request);
        var copy = bodies[(int)encoding] ?? Make(encoding);
        var sent = response.Headers;
        foreach (var (name, value) in headers) sent[name] = value;
        sent.CacheControl = cacheControl;
        if (vary.Count > 0) sent.Vary = vary;
        if (Status == StatusCodes.Status200OK)
        {
            sent.ETag = copy.EntityTag;
            if (EntityTags.Match(request.Headers.IfNoneMatch, copy.EntityTag.ToString()))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        response.StatusCode = Status;
        sent.ContentType = contentType;
        if (encoding != ContentEncoding.Identity) sent.ContentEncoding = copy.Encoding;
        sent.ContentLength = copy.Bytes.Length;
        if (HttpMethods.IsHead(request.Method)) return Task.CompletedTask;
        var written = response.BodyWriter.WriteAsync(copy.Bytes, context.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    private static string TagOf(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8));

    private static bool IsTextual(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal)
        || contentType.Contains("xml", StringComparison.Ordinal)
        || contentType.Contains("json", StringComparison.Ordinal)
        || contentType.Contains("javascript", StringComparison.Ordinal);

    private ContentEncoding EncodingFor(HttpRequest request) =>
        compressible ? Encodings.Choose(request.Headers.AcceptEncoding) : ContentEncoding.Identity;

    private EncodedBody Make(ContentEncoding encoding)
    {
        lock (making)
        {
            if (bodies[(int)encoding] is { } made) return made;
            var plain = bodies[(int)ContentEncoding.Identity];
            var bytes = plain?.Bytes ?? Plain();
            var copy = Copy(encoding, Compression.Of(encoding, bytes));
            bodies[(int)encoding] = copy;
            if (plain is not null) bodies[(int)ContentEncoding.Identity] = null;
            Grown?.Invoke(copy.Bytes.Length - (plain?.Bytes.Length ?? 0));
            return copy;
        }
    }

    /// <summary>The plain bytes, of the compressed copy that took their place.</summary>
    private byte[] Plain()
    {
        var (encoding, copy) = bodies.Index().Last(copy => copy.Item is not null);
        return Compression.Undo((ContentEncoding)encoding, copy!.Bytes);
    }

    private EncodedBody Copy(ContentEncoding encoding, byte[] bytes) =>
        encoding switch
        {
            ContentEncoding.Brotli => new(bytes, $"\"{tag}-br\"", "br"),
            ContentEncoding.Gzip => new(bytes, $"\"{tag}-gz\"", "gzip"),
            _ => new(bytes, $"\"{tag}\"", StringValues.Empty),
        };

    /// <summary>Bytes and the headers that go with them, made once.</summary>
    private sealed record EncodedBody(byte[] Bytes, StringValues EntityTag, StringValues Encoding);
}
