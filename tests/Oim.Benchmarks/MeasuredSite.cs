using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Oim.Content.Storage;
using Oim.Site;

namespace Oim.Benchmarks;

/// <summary>The site over a corpus, on a port of its own.</summary>
internal sealed class MeasuredSite : IDisposable
{
    private readonly Channel<Generation> published = Channel.CreateUnbounded<Generation>();
    private readonly WebApplication app;

    public MeasuredSite(Corpus corpus, params string[] arguments)
    {
        app = SiteBuilder.Build(
            [
                "--urls=http://127.0.0.1:0", "--applicationName=Oim.Site", $"--Content:Root={corpus.Root}", $"--Content:Data={corpus.Data}",
                .. arguments,
            ],
            configure: builder => builder.Logging.ClearProviders()
        );
        app.StartAsync().GetAwaiter().GetResult();
        Store.Published += generation => published.Writer.TryWrite(generation);
        Http = new()
        {
            BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
        };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => app.Services;

    public ContentStore Store => app.Services.GetRequiredService<ContentStore>();

    /// <summary>Does something to the content and waits until a page shows it.</summary>
    public async Task UntilShownAsync(Action change, string address, string text)
    {
        while (published.Reader.TryRead(out _))
        {
            // Generations of before the change say nothing of it.
        }

        change();
        do await published.Reader.ReadAsync();
        while (!(await Http.GetStringAsync(address)).Contains(text, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        Http.Dispose();
        app.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
