using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Oim.Content.Storage;
using Oim.Site.Serving.Pictures;

namespace Oim.Site.Serving;

/// <summary>
/// The pages that were asked for last, kept in a file for the next start: what nothing has changed since is served before the first page is
/// made, which takes the platform most of a second (docs/performance.md). A copy, never a truth: it names the state of the content it was
/// made from, the instant at which that changes by itself, and all else that a page depends on. Where one of them is another, there is no
/// file.
/// </summary>
public sealed class ReadyPagesFile : BackgroundService
{
    /// <summary>What visitors come to first, and what leads from there.</summary>
    private const int MostPages = 200;

    /// <summary>A site that is stopped writes it too; one that is killed has what it had some minutes before.</summary>
    public static readonly TimeSpan BetweenWritings = TimeSpan.FromMinutes(5);

    private readonly ContentStore store;
    private readonly PageCache cache;
    private readonly EditorTools tools;
    private readonly TimeProvider clock;
    private readonly string circumstances;
    private readonly Lock writing = new();
    private long written;

    public ReadyPagesFile(
        ContentStore store,
        PageCache cache,
        EditorTools tools,
        TimeProvider clock,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        (this.store, this.cache, this.tools, this.clock) = (store, cache, tools, clock);
        circumstances = Circumstances(configuration, environment);
        cache.Renewed += Forget;
    }

    private string File => NameFor(store);

    /// <summary>Whether there may be pages from before.</summary>
    public static bool IsThere(ContentStore store) => System.IO.File.Exists(NameFor(store));

    /// <summary>After the content was read, before the server listens.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var generation = store.Current;
        if (!tools.ShowsDrafts && Read(generation) is { } pages)
            foreach (var (key, page) in pages)
                cache.Restore(generation, key, page);
        written = cache.Made;
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Write();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenWritings, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) Write();
        }
        catch (OperationCanceledException)
        {
            // The site stops, which writes.
        }
    }

    public override void Dispose()
    {
        cache.Renewed -= Forget;
        base.Dispose();
    }

    private void Write()
    {
        // What becomes known meanwhile removes the file after that, not before.
        lock (writing) WriteNew();
    }

    private void WriteNew()
    {
        var (generation, made) = (store.Current, cache.Made);
        if (tools.ShowsDrafts || made == written || generation.State.Length == 0) return;
        var pages = cache.LastUsed(generation).Where(page => page.Value.IsStorable).Take(MostPages).ToList();
        if (pages.Count == 0) return;
        using var memory = new MemoryStream();
        using var file = new BinaryWriter(memory);
        file.Write(NameOf(generation));
        file.Write(pages.Count);
        foreach (var (key, page) in pages)
        {
            file.Write(key.Origin);
            file.Write(key.Path);
            file.Write(key.IsMarkdown);
            file.Write(key.Query);
            page.WriteTo(file);
        }

        file.Flush();
        if (TryWrite(memory.ToArray())) written = made;
    }

    private bool TryWrite(byte[] bytes)
    {
        try
        {
            using (var stream = System.IO.File.Create(File + ".new"))
            {
                stream.Write(SHA256.HashData(bytes));
                stream.Write(bytes);
            }

            System.IO.File.Move(File + ".new", File, overwrite: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false; // a full disk, or a folder that has gone: the next start makes its pages
        }
    }

    private List<KeyValuePair<PageKey, ReadyResponse>>? Read(Generation generation)
    {
        try
        {
            if (generation.State.Length == 0 || !System.IO.File.Exists(File)) return null;
            var bytes = System.IO.File.ReadAllBytes(File);
            if (bytes.Length < SHA256.HashSizeInBytes) return null;
            var content = bytes.AsSpan(SHA256.HashSizeInBytes);
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))) return null;
            using var file = new BinaryReader(new MemoryStream(bytes, SHA256.HashSizeInBytes, content.Length));
            if (file.ReadString() != NameOf(generation)) return null;
            var pages = new List<KeyValuePair<PageKey, ReadyResponse>>();
            for (var left = file.ReadInt32(); left > 0; left--)
            {
                var key = new PageKey(file.ReadString(), file.ReadString(), file.ReadBoolean(), file.ReadString());
                pages.Add(new(key, ReadyResponse.ReadFrom(file)));
            }

            return pages;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Something has become known that the state of the content does not name.</summary>
    private void Forget()
    {
        lock (writing)
        {
            try
            {
                System.IO.File.Delete(File);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Nothing can be written there either.
            }
        }
    }

    private static string NameFor(ContentStore store) => store.File + ContentStore.ReadySuffix;

    private string NameOf(Generation generation) => $"{generation.State} {generation.NextChange?.UtcTicks} {circumstances}";

    /// <summary>All but the content that a page depends on. The program is in the name of the database, and so of the file.</summary>
    private static string Circumstances(IConfiguration configuration, IHostEnvironment environment)
    {
        var all = configuration
            .GetSection(SiteOptions.Section)
            .AsEnumerable()
            .Append(new("AllowedHosts", configuration["AllowedHosts"]))
            .OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => $"{setting.Key}={setting.Value}")
            .Append($"{environment.EnvironmentName} {RuntimeInformation.FrameworkDescription} {PdfDrawing.IsInstalled}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all))));
    }
}
