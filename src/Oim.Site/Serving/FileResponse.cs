using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>Serves a file of the content folder: type, length, entity tag, ranges.</summary>
public sealed class FileResponse(ContentFolder folder, ContentStore store, FileDigests digests, SentFiles sent)
{
    /// <summary>Changes whenever the file does. Links carry it, so that browsers need not ask again for what they have.</summary>
    public static string VersionOf(Asset asset) => asset.Hash[..16];

    /// <returns>False when the file has gone from the disk.</returns>
    public async Task<bool> WriteAsync(HttpContext context, Asset asset)
    {
        var isThere = true;
        await sent.SendAsync(context, async () => isThere = await SendAsync(context, asset));
        return isThere;
    }

    private async Task<bool> SendAsync(HttpContext context, Asset asset)
    {
        if (Open(asset) is not { } file) return store.IsShared && IsNotHereYet(context);
        var now = FileStatus.Of(file.SafeFileHandle);
        // A file that was replaced a moment ago, and not yet read again, is another version than the one it is known by.
        var isKnown = now.Size == asset.Size && now.Changed == asset.Changed;
        if (store.IsShared && !isKnown)
        {
            isKnown = await digests.IsAsync(file, now.Changed, asset, context.RequestAborted);
            if (!isKnown && context.Request.Query["v"] == VersionOf(asset))
            {
                await file.DisposeAsync();
                return IsNotHereYet(context);
            }
        }

        var type = MediaTypes.Inert(asset.Path);
        var headers = context.Response.Headers;
        // A document may not run anything in the site's name, whatever it holds.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
        headers["Cross-Origin-Resource-Policy"] = type.StartsWith("image/", StringComparison.Ordinal) ? "cross-origin" : "same-origin";
        headers.ContentDisposition = new ContentDispositionHeaderValue(MediaTypes.IsShown(type) ? "inline" : "attachment")
        {
            FileNameStar = Path.GetFileName(asset.Path),
        }.ToString();
        if (type.StartsWith("text/", StringComparison.Ordinal))
            type += "; charset=utf-8";
        var version = isKnown ? VersionOf(asset) : $"{now.Changed:x}-{now.Size:x}";
        headers.CacheControl = CacheControlOf(context.Request, asset, isKnown);
        // A unit nobody knows is no range (RFC 9110, 14.2).
        if (
            context.Request.Headers.Range is { Count: > 0 } range
            && !range.ToString().StartsWith("bytes", StringComparison.OrdinalIgnoreCase)
        )
            context.Request.Headers.Range = default;
        var result = TypedResults.Stream(
            file,
            type,
            lastModified: new DateTimeOffset(isKnown ? asset.Modified : now.Modified, TimeSpan.Zero),
            entityTag: new($"\"{version}\""),
            enableRangeProcessing: true
        );
        await result.ExecuteAsync(context);
        return true;
    }

    /// <summary>Another machine has read it; this one's folder will have it in a moment, or the next machine has it.</summary>
    private bool IsNotHereYet(HttpContext context)
    {
        digests.NoteMissing();
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        context.Response.Headers.CacheControl = "no-store";
        return true;
    }

    /// <summary>
    /// What is asked for by the name of a version is that version for good. Other bytes than a name says, because this machine is ahead of
    /// the page or behind it, are for whoever asked, and nobody keeps them.
    /// </summary>
    private static string CacheControlOf(HttpRequest request, Asset asset, bool isKnown) =>
        (request.Query["v"].ToString(), isKnown && request.Path.Value == asset.Address) switch
        {
            ("", true) => "public, max-age=3600",
            (var version, true) when version == VersionOf(asset) => SiteFiles.Forever,
            _ => "no-store",
        };

    /// <summary>Null when it has gone, may not be read, or is no longer a file of the folder.</summary>
    private FileStream? Open(Asset asset)
    {
        try
        {
            return folder.Open(asset.Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
