using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>Serves a file of the content folder: type, length, entity tag, ranges.</summary>
public sealed class FileResponse(ContentFolder folder)
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>The media type of a file, by its name.</summary>
    public static string TypeOf(string path) => Types.TryGetContentType(path, out var type) ? type : "application/octet-stream";

    /// <summary>Changes whenever the file does. Links carry it, so that browsers need not ask again for what they have.</summary>
    public static string VersionOf(Asset asset) => Slug.Fingerprint($"{asset.Modified} {asset.Size}");

    /// <returns>False when the file has gone from the disk.</returns>
    public async Task<bool> WriteAsync(HttpContext context, Asset asset)
    {
        var file = new FileInfo(Path.Combine(folder.Root, asset.Path));
        if (!file.Exists) return false;
        var type = TypeOf(asset.Path);
        var headers = context.Response.Headers;
        headers.CacheControl =
            context.Request.Query["v"] == VersionOf(asset) ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        // A document may not run anything in the site's name, whatever it holds.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
        headers["Cross-Origin-Resource-Policy"] = type.StartsWith("image/", StringComparison.Ordinal) ? "cross-origin" : "same-origin";
        headers.ContentDisposition = new ContentDispositionHeaderValue(IsShown(type) ? "inline" : "attachment")
        {
            FileNameStar = file.Name,
        }.ToString();
        if (type.StartsWith("text/", StringComparison.Ordinal))
            type += "; charset=utf-8";
        var tag = new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"");
        // A unit nobody knows is no range (RFC 9110, 14.2).
        if (
            context.Request.Headers.Range is { Count: > 0 } range
            && !range.ToString().StartsWith("bytes", StringComparison.OrdinalIgnoreCase)
        )
            context.Request.Headers.Range = default;
        PhysicalFileHttpResult result = TypedResults.PhysicalFile(
            file.FullName,
            type,
            lastModified: new DateTimeOffset(file.LastWriteTimeUtc),
            entityTag: tag,
            enableRangeProcessing: true
        );
        await result.ExecuteAsync(context);
        return true;
    }

    private static bool IsShown(string type) =>
        type is "application/pdf" or "text/plain" or "text/calendar"
        || type.StartsWith("image/", StringComparison.Ordinal)
        || type.StartsWith("audio/", StringComparison.Ordinal)
        || type.StartsWith("video/", StringComparison.Ordinal);
}
