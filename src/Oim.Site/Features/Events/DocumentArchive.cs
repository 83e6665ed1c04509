using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Markup;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>An event's address with .zip: all its documents that are online here, as they are read from the disk.</summary>
internal sealed class DocumentArchive(ContentFolder folder) : IRepresentation
{
    public string Extension => ".zip";

    public bool IsStreamed => true;

    public bool AppliesTo(PageAddress page) => page.Kind == EventKind.KindName;

    public async Task WriteAsync(HttpContext context, SiteRequest site)
    {
        var content = context.RequestServices.GetRequiredService<ContentDbContext>();
        var entryId = site.Page!.EntryId;
        var links = await content
            .References.Where(link => link.EntryId == entryId)
            .Select(link => new PageLink(link.EntryId, link.Use, link.Target, link.Field))
            .ToListAsync();
        var files = Files(links, site);
        if (files.Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "application/zip";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"{site.Page.Address[(site.Page.Address.LastIndexOf('/') + 1)..]}.zip\"";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        // A deflated entry writes its last bytes synchronously when it is closed.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } control)
            control.AllowSynchronousIO = true;
        await using var zip = await ZipArchive.CreateAsync(
            context.Response.Body,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            context.RequestAborted
        );
        try
        {
            foreach (var (file, name) in files.Zip(Names(files)))
            {
                await using var source = folder.Open(file.Path);
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                // An archive knows no time zone: that of the site, whichever machine makes it.
                var modified = new DateTimeOffset(file.Modified, TimeSpan.Zero);
                entry.LastWriteTime = TimeZoneInfo.ConvertTime(modified, site.Generation.Settings.Zone);
                await using var target = await entry.OpenAsync(context.RequestAborted);
                await source.CopyToAsync(target, context.RequestAborted);
            }
        }
        catch
        {
            // Closing the archive would write its list, and make of what was sent a whole archive with less in it.
            context.Abort();
            throw;
        }
    }

    /// <summary>File names; where two are alike, with their folder.</summary>
    private static IEnumerable<string> Names(IReadOnlyList<Asset> files)
    {
        var names = files
            .CountBy(file => Path.GetFileName(file.Path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        return files.Select(file => names[Path.GetFileName(file.Path)] == 1 ? Path.GetFileName(file.Path) : file.Path);
    }

    /// <summary>The files an event's documents and agenda point at.</summary>
    public static IReadOnlyList<Asset> Files(IEnumerable<PageLink> links, SiteRequest site) =>
        [
            .. links
                .Where(link => link.Use is ReferenceUse.Document or ReferenceUse.Link)
                .Select(link => link.Target)
                .Distinct()
                .Select(site.Addresses.FileAt)
                .OfType<Asset>()
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
}
