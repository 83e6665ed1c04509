using System.Security.Cryptography;
using System.Text;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Export;

/// <summary>
/// Asks the running site for every address that it has and that its pages lead to, and writes the answers down. Nothing is rendered in
/// another way than for a visitor.
/// </summary>
/// <param name="now">The instant that the site is shown at.</param>
internal sealed class SiteExport(IServiceProvider services, InProcessServer server, ExportFolder folder, DateTimeOffset now)
{
    /// <summary>Said of an answer, and not of the file that holds it.</summary>
    private static readonly string[] OfTransport =
        ["Content-Type", "Content-Length", "Content-Encoding", "ETag", "Last-Modified", "Accept-Ranges", "Vary", "Date"];

    private readonly Generation generation = services.GetRequiredService<ContentStore>().Current;
    private readonly ContentFolder content = services.GetRequiredService<ContentFolder>();
    private readonly string below = SitePath.Of(services.GetRequiredService<Microsoft.Extensions.Options.IOptions<SiteOptions>>().Value)
        .ToUriComponent();

    private readonly Queue<string> next = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly List<ExportedAddress> found = [];
    private readonly List<ExportedRedirection> redirections = [];
    private Links links = new("");

    public IReadOnlyList<ExportedAddress> Found => found;

    public IReadOnlyList<ExportedRedirection> Redirections => redirections;

    /// <summary>Names of all files that are part of the site.</summary>
    public IReadOnlySet<string> Files => files;

    /// <summary>What could not be written, with the reason.</summary>
    public List<string> Failures { get; } = [];

    /// <param name="progress">Told how many addresses are done, of how many that are known.</param>
    public async Task RunAsync(Action<int, int>? progress)
    {
        if (generation.Settings.BaseUrl is { } own)
            (server.Origin, links) = (new(own), new(own.EndsWith(below, StringComparison.Ordinal) ? own[..^below.Length] : own));

        foreach (var seed in ExportSeeds.Of(generation, services.GetRequiredService<SiteFiles>(), now)) Add(below + seed, "");
        for (var done = 0; next.TryDequeue(out var address); progress?.Invoke(++done, known.Count))
            try
            {
                await TakeAsync(address);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Failures.Add($"{address} : {error.Message}");
            }

        await TakePatternsAsync();
        foreach (var language in generation.Settings.Languages)
            await TakeNotFoundAsync(below + generation.Settings.PrefixOf(language) + "/" + FileNames.NotFound);
    }

    /// <summary>
    /// A state of a list is a file where a page without a query leads to it, and so are its further pages; what narrows it still further is
    /// not. The name of a version is none of a file's own, and a search needs a server.
    /// </summary>
    private void Add(string address, string from)
    {
        // A site below a path of its host may link to what stands beside it.
        if (!address.StartsWith(below + "/", StringComparison.Ordinal)) return;
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question >= 0 && (address.AsSpan(question).StartsWith("?v=") || IsSearch(address[..question]))) address = address[..question];
        else if (question >= 0 && from.Contains('?', StringComparison.Ordinal) && WithoutPage(address) != WithoutPage(from)) return;
        if (known.Add(address)) next.Enqueue(address);
    }

    private bool IsSearch(string path) =>
        services.GetRequiredService<SystemPageList>().At(path[below.Length..], generation.Settings)?.View == SystemPage.Search.View;

    private static string WithoutPage(string address) =>
        address.Split('?', 2) is [var path, var query]
            ? $"{path}?{string.Join('&', query.Split('&').Where(pair => !pair.StartsWith("page=", StringComparison.Ordinal)))}".TrimEnd('?')
            : address;

    private async Task TakeAsync(string address)
    {
        if (AssetAt(address) is { } asset)
        {
            await TakeFileAsync(address, asset);
            return;
        }

        using var body = new MemoryStream();
        var (status, headers) = await server.AskAsync(HttpMethods.Get, address, body);
        switch (status)
        {
            case StatusCodes.Status200OK:
            case StatusCodes.Status410Gone:
                await KeepAsync(address, status, headers, body.ToArray());
                break;
            case StatusCodes.Status301MovedPermanently:
                redirections.Add(new(address, headers.Location.ToString(), status));
                Add(headers.Location.ToString(), "");
                break;
            case >= 500:
                Failures.Add($"{address} : {status}");
                break;
        }
    }

    private async Task KeepAsync(string address, int status, IHeaderDictionary headers, byte[] bytes)
    {
        var type = headers.ContentType.ToString();
        var isPage = type.StartsWith("text/html", StringComparison.Ordinal);
        // What the API answers has no file: it needs a server, as the search does.
        if (FileNames.Of(address, isPage) is not { } name) return;
        if (status == StatusCodes.Status410Gone) name = name[..^".html".Length] + ".gone.html";
        await WriteAsync(name, address, bytes);
        found.Add(new(address, status, name, type, headers.ETag, Digest(bytes)) { Headers = Told(headers) });
        if (status != StatusCodes.Status200OK || !(isPage || IsDocument(type))) return;
        foreach (var link in links.In(Encoding.UTF8.GetString(bytes), type)) Add(link, address);
    }

    /// <summary>
    /// The copies that the server would compress, then the file: where that is as it should be, so are they, wherever an export was
    /// interrupted.
    /// </summary>
    private async Task WriteAsync(string name, string address, byte[] bytes)
    {
        var isThere = folder.Holds(name, bytes);
        foreach (var (encoding, extension) in ((string, string)[])[("br", ".br"), ("gzip", ".gz")])
        {
            var copy = name + extension;
            if (!(isThere && folder.Has(copy)))
            {
                using var body = new MemoryStream();
                var (_, headers) = await server.AskAsync(HttpMethods.Get, address, body, encoding);
                if (headers.ContentEncoding == encoding) folder.Write(copy, body.ToArray());
                else if (folder.Has(copy)) folder.Delete(copy);
            }

            if (folder.Has(copy)) files.Add(copy);
        }

        folder.Write(name, bytes);
        files.Add(name);
    }

    /// <summary>A file of the content is copied as it is; the server says what its headers are.</summary>
    private async Task TakeFileAsync(string address, Asset asset)
    {
        var (status, headers) = await server.AskAsync(HttpMethods.Head, address, Stream.Null);
        if (status != StatusCodes.Status200OK) throw new FileNotFoundException($"{status}", asset.Path);
        // A name without an extension is that of a page everywhere else.
        var name = FileNames.Of(address, isPage: false) ?? Uri.UnescapeDataString(address).TrimStart('/');
        folder.Copy(name, () => content.Open(asset.Path), asset.Size, new(asset.Modified, DateTimeKind.Utc));
        files.Add(name);
        found.Add(
            new(address, status, name, headers.ContentType.ToString(), headers.ETag, asset.Hash)
            {
                Version = FileResponse.VersionOf(asset),
                Headers = Told(headers),
            }
        );
    }

    private Asset? AssetAt(string address) =>
        address.Contains('?', StringComparison.Ordinal)
            ? null
            : generation.Addresses.File(PathString.FromUriComponent(address[below.Length..]).Value ?? "");

    /// <summary>Patterns of redirections.csv that lead to one page, whatever follows.</summary>
    private async Task TakePatternsAsync()
    {
        foreach (var line in generation.Addresses.Redirections.Where(line => line.IsPattern && !line.To.EndsWith('*')))
        {
            var start = below + ExportSeeds.Written(line.From[..^1]);
            var (status, headers) = await server.AskAsync(HttpMethods.Get, start + "x", Stream.Null);
            if (status == StatusCodes.Status301MovedPermanently) redirections.Add(new(start + "*", headers.Location.ToString(), status));
        }
    }

    private async Task TakeNotFoundAsync(string address)
    {
        using var body = new MemoryStream();
        var (status, headers) = await server.AskAsync(HttpMethods.Get, address, body);
        if (status != StatusCodes.Status404NotFound || FileNames.Of(address, isPage: true) is not { } name) return;
        folder.Write(name, body.ToArray());
        files.Add(name);
        found.Add(
            new(address, status, name, headers.ContentType.ToString(), headers.ETag, Digest(body.ToArray())) { Headers = Told(headers) }
        );
    }

    private static bool IsDocument(string type) =>
        type.Contains("xml", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal);

    private static Dictionary<string, string> Told(IHeaderDictionary headers) =>
        headers
            .Where(header => !OfTransport.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.Ordinal);

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
