using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Oim.Content.Ingestion;
using Oim.Content.Kinds;
using Oim.Content.Sources.History;
using Oim.Content.Storage;
using Oim.Site.Export.Hosts;
using Oim.Site.Serving;
using Oim.Site.Serving.Pictures;

namespace Oim.Site.Export;

/// <summary>What an export did.</summary>
/// <param name="Failures">Addresses that could not be written, with the reason.</param>
/// <param name="HasOrigin">The content says where the site lives: feeds and the sitemap have whole addresses.</param>
public sealed record ExportSummary(
    int Addresses,
    int Written,
    int Kept,
    int Removed,
    IReadOnlyList<string> Failures,
    bool HasOrigin
);

/// <summary>One export: the site is started without a network, asked for all it has, and stopped.</summary>
/// <param name="settings">Of the site's configuration, as on the command line.</param>
public sealed class ExportRun(string target, string[] settings, TimeProvider clock, KindList? kinds = null)
{
    /// <summary>The content may change while it is asked for; then all is asked for again.</summary>
    private const int MostRounds = 3;

    /// <summary>Told how far the reading of the content is.</summary>
    public Action<IngestProgress>? Reading { get; init; }

    /// <summary>Told how many addresses are done, of how many that are known.</summary>
    public Action<int, int>? Writing { get; init; }

    /// <exception cref="ForeignFolderException">The folder is no export.</exception>
    /// <exception cref="IOException">It cannot be written to.</exception>
    public async Task<ExportSummary> RunAsync()
    {
        var folder = ExportFolder.Open(target);
        using var server = new InProcessServer();
        var now = clock.GetUtcNow();
        await using var app = SiteBuilder.Build([.. settings, .. InProcessServer.Settings], kinds, builder =>
        {
            builder.Services.AddSingleton<IServer>(server);
            builder.Services.AddSingleton<TimeProvider>(new FixedClock(now));
        });
        await StartAsync(app);
        try
        {
            if (!folder.Has(Path.Combine("..", ExportFolder.Manifest))) folder.WriteBeside(ExportFolder.Manifest, ExportManifest.Begun);
            var store = app.Services.GetRequiredService<ContentStore>();
            for (var round = 1; ; round++)
            {
                var generation = store.Current;
                var export = new SiteExport(app.Services, server, folder, now);
                await export.RunAsync(Writing);
                if (store.Current == generation || round == MostRounds) return Finish(app.Services, generation, export, folder);
            }
        }
        finally
        {
            await app.StopAsync();
        }
    }

    private async Task StartAsync(WebApplication app)
    {
        var (store, options) = (app.Services.GetRequiredService<ContentStore>(), new SiteOptions());
        app.Configuration.GetSection(SiteOptions.Section).Bind(options);
        // Beside a site that serves: what its database alone remembers, old addresses and last good versions, is part of the site.
        if (store.DataFolder != Path.GetFullPath(options.Data)) store.StartFrom(Path.GetFullPath(options.Data));
        app.Services.GetRequiredService<ContentService>().Progress = Reading;
        Task[] read = [Read<PdfPages>(), Read<PdfCovers>()];
        await app.StartAsync();
        await Task.WhenAll(read);

        Task Read<T>()
            where T : PdfReading
        {
            var done = new TaskCompletionSource();
            app.Services.GetRequiredService<T>().Done += () => done.TrySetResult();
            return done.Task;
        }
    }

    private static ExportSummary Finish(IServiceProvider services, Generation generation, SiteExport export, ExportFolder folder)
    {
        var manifest = new ExportManifest(
            services.GetRequiredService<GitHistory>().Commit,
            typeof(SiteExport).Module.ModuleVersionId.ToString("N"),
            DigestOf(export),
            generation.NextChange,
            [.. export.Found.OrderBy(address => address.Address, StringComparer.Ordinal)],
            [.. export.Redirections.OrderBy(moved => moved.From, StringComparer.Ordinal)]
        );
        var headers = new HeaderTable(manifest.Addresses);
        Write(folder.Write, NetlifyFiles.RedirectsName, NetlifyFiles.Redirects(manifest));
        Write(folder.Write, NetlifyFiles.HeadersName, NetlifyFiles.Headers(manifest, headers));
        Write(folder.WriteBeside, "nginx-http.conf", NginxFiles.Http(manifest, headers));
        Write(folder.WriteBeside, "nginx-server.conf", NginxFiles.Server(manifest, headers, folder.SiteRoot));
        Write(folder.WriteBeside, "caddy-site", CaddyFile.Of(manifest, headers, folder.SiteRoot));
        string[] beside = [NetlifyFiles.RedirectsName, NetlifyFiles.HeadersName];
        // What could not be made this time may be there from the last.
        var removed = export.Failures.Count > 0 ? 0 : folder.Sweep(export.Files.Concat(beside).ToHashSet(StringComparer.Ordinal));
        folder.WriteBeside(ExportFolder.Manifest, manifest.ToBytes());
        var hasOrigin = generation.Settings.BaseUrl is not null;
        return new(manifest.Addresses.Count, folder.Written, folder.Kept, removed, export.Failures, hasOrigin);
    }

    private static void Write(Action<string, byte[]> write, string name, string text) => write(name, Encoding.UTF8.GetBytes(text));

    private static string DigestOf(SiteExport export) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        export
                            .Found.Select(address => $"{address.Address} {address.Status} {address.Sha256}")
                            .Concat(export.Redirections.Select(moved => $"{moved.From} {moved.Status} {moved.To}"))
                            .Order(StringComparer.Ordinal)
                    )
                )
            )
        );
}
