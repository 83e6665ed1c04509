using System.Threading.Channels;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Oim.Content.Checks;
using Oim.Content.Kinds;
using Oim.Content.Storage;
using Oim.Site.Tests.Harness.Postgres;

namespace Oim.Site.Tests.Harness;

/// <summary>A whole site, made of text in the test, served over real HTTP.</summary>
public sealed class TestSite : IAsyncDisposable
{
    /// <summary>No test waits this long: it only keeps a broken one from hanging.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<Generation> published = Channel.CreateUnbounded<Generation>();
    private readonly WebApplication app;
    private readonly bool ownsFolder;

    private TestSite(WebApplication app, TemporaryFolder folder, ManualClock clock, LogLines log, bool ownsFolder)
    {
        (this.app, Folder, Clock, Log, this.ownsFolder) = (app, folder, clock, log, ownsFolder);
        Store.Published += generation => published.Writer.TryWrite(generation);
    }

    public TemporaryFolder Folder { get; }

    public ManualClock Clock { get; }

    public LogLines Log { get; }

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public ContentStore Store => app.Services.GetRequiredService<ContentStore>();

    public static Task<TestSite> StartAsync(params (string Path, string Text)[] files) => StartAsync(new TestSiteOptions(), files);

    public static async Task<TestSite> StartAsync(TestSiteOptions options, params (string Path, string Text)[] files)
    {
        var folder = options.Folder ?? new TemporaryFolder();
        folder.Write(files.Select(file => KeyValuePair.Create(file.Path, file.Text)));
        var log = new LogLines();
        string[] args =
        [
            "--urls=http://127.0.0.1:0",
            "--applicationName=Oim.Site",
            $"--Content:Root={options.Root ?? folder.Root}",
            $"--Content:Data={folder.Data}",
            $"--Content:Store={options.Shared ?? TestStore.For(folder.Data)}",
            $"--environment={(options.IsDevelopment ? "Development" : "Production")}",
            .. options.Arguments,
        ];
        var built = SiteBuilder.Build(args, options.Kinds, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.AddSingleton(options.RealClock ?? options.Clock);
            options.Configure?.Invoke(builder);
        });
        var site = new TestSite(built, folder, options.Clock, log, ownsFolder: options.OwnsFolder || options.Folder is null);
        options.BeforeStart?.Invoke(built.Services);
        await built.StartAsync();
        var address = built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        site.Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(address),
            Timeout = Patience,
        };
        return site;
    }

    /// <summary>Does something to the content and waits, generation after generation, until the site shows it.</summary>
    public async Task UntilAsync(Action change, Func<Task<bool>> isSeen)
    {
        while (published.Reader.TryRead(out _))
        {
            // Generations of before the change say nothing of it.
        }

        change();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            do await published.Reader.ReadAsync(patience.Token);
            while (!await isSeen());
        }
        catch (OperationCanceledException error)
        {
            throw new TimeoutException(
                $"not seen; problems: {string.Join(" | ", await ProblemsAsync())}; log: {string.Join(" | ", Log.All.TakeLast(20))}",
                error
            );
        }
    }

    /// <summary>Does something to the content and waits until the page at an address is as expected.</summary>
    public Task UntilAsync(Action change, string address, Func<Answer, bool> isSeen) =>
        UntilAsync(change, async () => isSeen(await GetAsync(address)));

    /// <summary>Does something to the content and waits until a line of a level is logged.</summary>
    public async Task UntilLoggedAsync(LogLevel level, Action change)
    {
        var logged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(LogLevel heard)
        {
            if (heard == level) logged.TrySetResult();
        }

        Log.Written += Hear;
        change();
        await logged.Task.WaitAsync(Patience);
        Log.Written -= Hear;
    }

    public async Task<Answer> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(HttpMethod.Get, address, headers);
        return await Answer.OfAsync(response);
    }

    public async Task<IHtmlDocument> PageAsync(string address) => new HtmlParser().ParseDocument((await GetAsync(address)).Text);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Http.SendAsync(request);
    }

    /// <summary>The stored diagnostics, each as « file:line:column CODE ».</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        using var content = Store.Read();
        var problems = await content.Problems.ToListAsync();
        return
        [
            .. problems.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Code}").Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The French messages of the diagnostics of a code.</summary>
    public Task<IReadOnlyList<string>> MessagesAsync(string code) =>
        Task.FromResult<IReadOnlyList<string>>(
            [.. DiagnosticList.Of(Store).Where(found => found.Rule.Code == code).Select(found => found.ToString())]
        );

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsFolder) Folder.Dispose();
    }
}

public sealed record TestSiteOptions
{
    /// <summary>Time stands still unless the test moves it.</summary>
    public ManualClock Clock { get; init; } = new(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));

    public KindList? Kinds { get; init; }

    /// <summary>As on an editor's own machine.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>Time as it passes, where a test is about that.</summary>
    public TimeProvider? RealClock { get; init; }

    /// <summary>A folder that outlives the site.</summary>
    public TemporaryFolder? Folder { get; init; }

    /// <summary>The folder goes with the site all the same.</summary>
    public bool OwnsFolder { get; init; }

    /// <summary>Another content folder than the temporary one.</summary>
    public string? Root { get; init; }

    /// <summary>Another database than the tests' own: a connection string.</summary>
    public string? Shared { get; init; }

    /// <summary>More of the command line: <c>--Content:PathBase=/site</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    public Action<WebApplicationBuilder>? Configure { get; init; }

    public Action<IServiceProvider>? BeforeStart { get; init; }
}
