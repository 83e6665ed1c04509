using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Ingestion;
using Oim.Content.Sources;
using Oim.Content.Sources.History;
using Oim.Content.Storage;
using Oim.Site.Features.Editors;
using Oim.Site.Serving;

namespace Oim.Site.Rehearsal;

/// <summary>
/// A second site in this process, without a network, over the same content folder: texts that are not published lie over their files, and
/// drafts are shown. What it answers is made as everything else is, and no visitor is served from it. For one caller at a time.
/// </summary>
internal sealed class RehearsedSite : IAsyncDisposable
{
    private readonly InProcessServer server = new();
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("oim-site-");
    private readonly WebApplication app;
    private readonly ContentFolder folder;
    private readonly ContentStore store;
    private readonly Ingester ingester;
    private readonly GitHistory history;
    private readonly PublishedSite published;
    private readonly ConcurrentQueue<IReadOnlyCollection<string>?> missed = new();
    private Dictionary<string, RehearsedFile> laid = new(StringComparer.Ordinal);

    private RehearsedSite(PublishedSite published)
    {
        this.published = published;
        string[] own = [$"--{SiteOptions.Section}:Data={data.FullName}", $"--{SiteOptions.Section}:PdfCovers=false"];
        string[] settings = [.. SettingsOf(published.Configuration), .. InProcessServer.Settings, .. own];
        app = SiteBuilder.Build(settings, published.Store.Kinds, builder =>
            builder
                .Services.AddSingleton<IServer>(server)
                .AddSingleton(published.Clock)
                .AddSingleton(services => new EditorTools(
                    services.GetRequiredService<IHostEnvironment>(),
                    services.GetRequiredService<IOptions<SiteOptions>>(),
                    services.GetRequiredService<ContentFolder>()
                )
                {
                    IsRehearsal = true,
                })
        );
        (folder, store, ingester, history) = (
            app.Services.GetRequiredService<ContentFolder>(),
            app.Services.GetRequiredService<ContentStore>(),
            app.Services.GetRequiredService<Ingester>(),
            app.Services.GetRequiredService<GitHistory>()
        );
        published.Ingester.TakenIn += missed.Enqueue;
        // What the site has read need not be read again.
        store.StartFrom(published.Store.DataFolder);
    }

    public static async Task<RehearsedSite> StartAsync(PublishedSite published)
    {
        var site = new RehearsedSite(published);
        await site.app.StartAsync();
        return site;
    }

    /// <summary>
    /// Reads the content with these files in the place of what is published, and of what was laid over it before. What visitors see is
    /// in it, though the system may not have told this site of it yet.
    /// </summary>
    public void Lay(IReadOnlyCollection<RehearsedFile> files)
    {
        var wanted = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var changed = laid
            .Keys.Union(wanted.Keys, StringComparer.Ordinal)
            .Where(path => !wanted.TryGetValue(path, out var file) || !file.IsSame(laid.GetValueOrDefault(path)))
            .ToList();
        foreach (var path in changed)
        {
            if (!wanted.TryGetValue(path, out var file)) folder.RemoveOverlay(path);
            else if (file.Text is not null) folder.SetOverlay(path, file.Text);
            else if (file.Bytes is null) folder.Hide(path);
            else LayFile(path, file.Bytes);
        }

        laid = wanted;
        var isKnown = true;
        while (missed.TryDequeue(out var taken))
            if (taken is null) isKnown = false;
            else changed.AddRange(taken);
        if (!isKnown) ingester.IngestAll();
        if (changed.Count == 0) return;
        history.Follow(published.History);
        ingester.Ingest([.. changed.Distinct(StringComparer.Ordinal).Select(path => Path.Combine(folder.Root, path))]);
    }

    private void LayFile(string path, byte[] bytes)
    {
        var root = Path.Combine(data.FullName, "poses");
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        folder.SetOverlayFile(path, root);
    }

    public IReadOnlyList<Diagnostic> DiagnosticsOf(IReadOnlyCollection<string> files) => DiagnosticList.Of(store, files);

    /// <summary>The page that a file makes, or is read with; null: none.</summary>
    public PageAddress? PageOf(string file)
    {
        using var content = store.Read();
        var entries = content
            .Set<EntryFile>()
            .Where(row => row.Path == file && row.Role != EntryFile.Document && row.Role != EntryFile.Image)
            .Select(row => row.EntryId)
            .ToList();
        var addresses = content.Generation.Addresses;
        return entries.Select(addresses.PageOf).OfType<PageAddress>().OrderBy(page => page.File != file).FirstOrDefault();
    }

    /// <summary>A page as it will be when it appears, which may be now.</summary>
    public Task<RehearsedAnswer> AskAsync(PageAddress page)
    {
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var asOf = page.Visibility.From is { } from && from > now
            ? $"?{AsOfMiddleware.Instant}={from.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)}Z"
            : "";
        return AskAsync(page.Address + asOf);
    }

    /// <param name="address">As it stands in a link: escaped, with its query.</param>
    public async Task<RehearsedAnswer> AskAsync(string address)
    {
        using var body = new MemoryStream();
        if (store.Current.Settings.BaseUrl is { } own) server.Origin = new(own);
        var (status, headers) = await server.AskAsync(HttpMethods.Get, address, body);
        var addresses = store.Current.Addresses;
        return new(status, headers.ContentType, headers.Location, body.ToArray())
        {
            Policy = headers.ContentSecurityPolicy,
            Disposition = headers.ContentDisposition,
            Files =
            [
                .. laid.Values.Where(file => file.Bytes is not null)
                    .Select(file => addresses.FileAt(file.Path))
                    .OfType<Asset>()
                    .Select(asset => new LaidFile(asset.Path, FileResponse.VersionOf(asset))),
            ],
        };
    }

    public async ValueTask DisposeAsync()
    {
        published.Ingester.TakenIn -= missed.Enqueue;
        await app.StopAsync();
        await app.DisposeAsync();
        server.Dispose();
        data.Delete(recursive: true);
    }

    private static IEnumerable<string> SettingsOf(IConfiguration configuration) =>
        configuration
            .GetSection(SiteOptions.Section)
            .AsEnumerable()
            .Where(pair => pair.Value is not null)
            .Select(pair => $"--{pair.Key}={pair.Value}");
}
