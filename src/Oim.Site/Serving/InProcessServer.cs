using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Oim.Site.Serving;

/// <summary>
/// A server without a network: requests are made in this process, and go the way of any visitor's through the whole pipeline.
/// </summary>
internal sealed class InProcessServer : IServer
{
    /// <summary>What differs from a site that serves visitors: no search, no port, no log but of what goes wrong.</summary>
    public static readonly string[] Settings =
    [
        "--environment=Production",
        "--AllowedHosts=*",
        "--Content:Search=false",
        "--Content:Editors=false",
        "--Content:Editing=false",
        "--Content:Admin=",
        "--Content:RateLimits:PerMinute=0",
        "--Content:RateLimits:ArchivesPerMinute=0",
        "--Logging:LogLevel:Default=Warning",
    ];

    private Func<IFeatureCollection, Response, Task>? process;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>How the addresses that are asked for begin: <c>https://exemple.org</c>; null: no host is named.</summary>
    public Uri? Origin { get; set; }

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        process = async (features, response) =>
        {
            var context = application.CreateContext(features);
            Exception? fault = null;
            try
            {
                await application.ProcessRequestAsync(context);
                await response.StartAsync();
            }
            catch (Exception error)
            {
                fault = error;
                throw;
            }
            finally
            {
                application.DisposeContext(context, fault);
            }
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="address">As it stands in a link: escaped, with its query.</param>
    /// <param name="body">Takes what is answered.</param>
    /// <param name="encoding">The one encoding that is accepted; null: none.</param>
    public async Task<(int Status, IHeaderDictionary Headers)> AskAsync(string method, string address, Stream body, string? encoding = null)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? address : address[..question];
        var request = new HttpRequestFeature
        {
            Protocol = HttpProtocol.Http11,
            Method = method,
            Scheme = Origin?.Scheme ?? Uri.UriSchemeHttp,
            Path = PathString.FromUriComponent(path).Value!,
            QueryString = question < 0 ? "" : address[question..],
            RawTarget = address,
        };
        if (Origin is not null) request.Headers.Host = Origin.Authority;
        if (encoding is not null) request.Headers.AcceptEncoding = encoding;
        // As on a network, what was sent cannot be gone back to: an archive is written in another way where it can.
        var sending = PipeWriter.Create(body, new StreamPipeWriterOptions(leaveOpen: true));
        var response = new Response { Body = sending.AsStream() };
        var sent = new StreamResponseBodyFeature(response.Body);
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(sent);
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = IPAddress.Loopback });
        await process!(features, response);
        await sent.CompleteAsync();
        await sending.CompleteAsync();
        return (response.StatusCode, response.Headers);
    }

    public void Dispose()
    {
    }

    /// <summary>Steps of the pipeline have a last word on its headers.</summary>
    private sealed class Response : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> Callback, object State)> starting = [];

        public override void OnStarting(Func<object, Task> callback, object state) => starting.Push((callback, state));

        public async Task StartAsync()
        {
            while (starting.TryPop(out var next)) await next.Callback(next.State);
        }
    }
}
