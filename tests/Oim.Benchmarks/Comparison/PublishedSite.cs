using System.Diagnostics;

namespace Oim.Benchmarks.Comparison;

/// <summary>The site as an admin runs it: published, and so compiled ahead for this machine.</summary>
internal sealed class PublishedSite : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oim-publie-").FullName;

    public PublishedSite()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Oim.Site.sln"))) root = root.Parent!;
        var project = Path.Combine(root.FullName, "src", "Oim.Site");
        var publishing = new ProcessStartInfo("dotnet", ["publish", project, "-o", folder, "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(publishing)!;
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(told);
    }

    /// <summary>Starts it over a folder of pages, and waits until it answers.</summary>
    public Task<Server> StartAsync(Corpus corpus, int port) =>
        Server.StartAsync(
            "site",
            port,
            "dotnet",
            Path.Combine(folder, "Oim.Site.dll"),
            $"--urls=http://127.0.0.1:{port}",
            $"--Content:Root={corpus.Root}",
            $"--Content:Data={corpus.Data}"
        );

    /// <summary>Starts one of several that share a database, and waits until it shows the content.</summary>
    /// <param name="root">The folder of pages; none: it follows those that have it.</param>
    public async Task<Server> StartAsync(string store, string? root, string data, int port)
    {
        var site = await Server.StartAsync(
            "node",
            port,
            "dotnet",
            Path.Combine(folder, "Oim.Site.dll"),
            $"--urls=http://127.0.0.1:{port}",
            $"--Content:Store={store}",
            root is null ? "--Content:Role=reader" : $"--Content:Root={root}",
            $"--Content:Data={data}"
        );
        using var http = new HttpClient();
        while (true)
        {
            using var answer = await http.GetAsync(site.Address + "/");
            if (answer.IsSuccessStatusCode) return site;
            await Task.Delay(10);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
