using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Oim.Benchmarks.Comparison;

/// <summary>
/// The site beside nginx and bare Kestrel with the same bytes, compressed beforehand, in turns: <c>dotnet run -c Release -- serve</c>. It
/// asks for Debian's <c>nginx</c>, <c>libnginx-mod-http-brotli-static</c> and <c>wrk</c>. What counts are the ratios, and processor time
/// more than requests a second: a machine is never calm.
/// </summary>
internal sealed partial class ServeComparison(int pages, int rounds, int seconds) : IDisposable
{
    private const int Asked = 1000;
    private const int Connections = 64;

    private readonly string folder = Directory.CreateTempSubdirectory("oim-comparaison-").FullName;
    private readonly Corpus corpus = new(pages);
    private readonly PublishedSite published = new();

    public async Task RunAsync()
    {
        using var site = await published.StartAsync(corpus, 5091);
        await SaveAnswersAsync(site);
        using var nginx = await NginxAsync(5092);
        using var bare = await KestrelAsync("bare Kestrel", 5094);
        using var headed = await KestrelAsync("bare Kestrel, the site’s headers", 5095, HeadersFile);
        Server[] servers = [nginx, bare, headed, site];
        var paths = Path.Combine(folder, "paths.lua");
        File.WriteAllText(paths, Script());
        foreach (var server in servers) Load(server, paths, seconds);

        var measured = new List<(string Name, Shot Shot)>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var server in servers) measured.Add((server.Name, Measure(server, paths)));
            using var saves = new CancellationTokenSource();
            var saving = SaveEachSecondAsync(saves.Token);
            measured.Add(("site, a save each second", Measure(site, paths)));
            await saves.CancelAsync();
            await saving;
        }

        Console.WriteLine("| | requests/s | × nginx | µs of processor | × nginx | p99 ms | MB |\n|---|---|---|---|---|---|---|");
        var (rate, time) = (Median(measured, "nginx", shot => shot.Rate), Median(measured, "nginx", shot => shot.Microseconds));
        foreach (var name in measured.Select(one => one.Name).Distinct())
        {
            double Of(Func<Shot, double> figure) => Median(measured, name, figure);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {Of(s => s.Rate):F0} | {Of(s => s.Rate) / rate:F2} | {Of(s => s.Microseconds):F1} "
                        + $"| {Of(s => s.Microseconds) / time:F2} | {Of(s => s.P99):F1} | {Of(s => s.Memory):F0} |"
                )
            );
        }
    }

    public void Dispose()
    {
        corpus.Dispose();
        published.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static double Median(IEnumerable<(string Name, Shot Shot)> all, string name, Func<Shot, double> figure)
    {
        var sorted = all.Where(one => one.Name == name).Select(one => figure(one.Shot)).Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private IEnumerable<int> Numbers() => Enumerable.Range(0, Math.Min(Asked, pages)).Select(i => i * (pages / Math.Min(Asked, pages)));

    private string HeadersFile => Path.Combine(folder, "headers.tsv");

    private Task<Server> KestrelAsync(string name, int port, params string[] headers) =>
        Server.StartAsync(
            name,
            port,
            "dotnet",
            [typeof(ServeComparison).Assembly.Location, "kestrel", $"{port}", Path.Combine(folder, "www"), .. headers]
        );

    private Task<Server> NginxAsync(int port)
    {
        var configuration = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(
            configuration,
            $$"""
            load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
            # The files are in a folder that is private to who made it; an nginx that root starts gives up its rights otherwise.
            user {{Environment.UserName}};
            daemon off; worker_processes auto; pid {{folder}}/nginx.pid; error_log {{folder}}/error.log warn;
            events { worker_connections 4096; multi_accept on; }
            http {
              default_type text/html; charset utf-8; access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
              client_body_temp_path {{folder}}/a; proxy_temp_path {{folder}}/b; fastcgi_temp_path {{folder}}/c;
              uwsgi_temp_path {{folder}}/d; scgi_temp_path {{folder}}/e;
              server { listen 127.0.0.1:{{port}}; root {{folder}}/www; brotli_static on; }
            }
            """
        );
        return Server.StartAsync("nginx", port, "nginx", "-c", configuration, "-p", folder);
    }

    /// <summary>The files nginx serves are the site's own answers; their headers are kept too.</summary>
    private async Task SaveAnswersAsync(Server site)
    {
        using var http = new HttpClient { BaseAddress = new(site.Address) };
        foreach (var number in Numbers())
        {
            var file = folder + "/www" + Corpus.AddressOf(number);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, await http.GetByteArrayAsync(Corpus.AddressOf(number)));
            using var request = new HttpRequestMessage(HttpMethod.Get, Corpus.AddressOf(number));
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
            using var answer = await http.SendAsync(request);
            await File.WriteAllBytesAsync(file + ".br", await answer.Content.ReadAsByteArrayAsync());
            var lines = answer.Headers.Where(header => header.Key is not ("Date" or "Server"));
            await File.WriteAllLinesAsync(HeadersFile, lines.Select(header => $"{header.Key}\t{string.Join(", ", header.Value)}"));
        }
    }

    private string Script() =>
        $$"""
        local paths, i = { {{string.Join(',', Numbers().Select(number => $"\"{Corpus.AddressOf(number)}\""))}} }, 0
        request = function() i = i % #paths + 1; return wrk.format("GET", paths[i], { ["Accept-Encoding"] = "br" }) end
        done = function(all, latency)
          local faults = all.errors.status + all.errors.read
          io.write(string.format("FIGURES %d %d %d %d\n", all.requests, all.duration, latency:percentile(99), faults))
        end
        """;

    private async Task SaveEachSecondAsync(CancellationToken end)
    {
        var text = corpus.TextOf(0);
        for (var save = 0; ; save++)
        {
            corpus.Write(Corpus.PathOf(0), text + $"\nEnregistrement {save}.\n");
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(1), end);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private Shot Measure(Server server, string script)
    {
        var before = server.Figures.ProcessorTime;
        var (requests, duration, p99) = Load(server, script, seconds);
        return new(requests / duration, (server.Figures.ProcessorTime - before) / requests * 1e6, p99, server.Figures.Memory);
    }

    private static (double Requests, double Seconds, double P99) Load(Server server, string script, int seconds)
    {
        using var wrk = Process.Start(
            new ProcessStartInfo("wrk", ["-t2", $"-c{Connections}", $"-d{seconds}s", "-s", script, server.Address])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var said = wrk.StandardOutput.ReadToEnd();
        var figures = Figures().Match(said);
        if (!figures.Success || figures.Groups[4].Value != "0") throw new InvalidOperationException($"{server.Name}: {said}");
        double Figure(int group) => double.Parse(figures.Groups[group].Value, CultureInfo.InvariantCulture);
        return (Figure(1), Figure(2) / 1e6, Figure(3) / 1e3);
    }

    [GeneratedRegex(@"FIGURES (\d+) (\d+) (\d+) (\d+)")]
    private static partial Regex Figures();

    private sealed record Shot(double Rate, double Microseconds, double P99, double Memory);
}
