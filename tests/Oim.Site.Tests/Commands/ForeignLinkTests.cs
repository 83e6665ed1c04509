using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Oim.Site.Commands.ForeignLinks;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

/// <summary>Links to other sites, asked for politely; the other site is the test's own.</summary>
[Collection("Console")]
public sealed class ForeignLinkTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<(string Method, string Path, string Agent)> asked = new();
    private readonly WebApplication elsewhere;
    private int busy;
    private int mostBusy;

    public ForeignLinkTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        elsewhere = builder.Build();
        elsewhere.Run(async context =>
        {
            mostBusy = Math.Max(mostBusy, Interlocked.Increment(ref busy));
            asked.Enqueue((context.Request.Method, context.Request.Path, context.Request.Headers.UserAgent.ToString()));
            context.Response.StatusCode = (context.Request.Path.Value, context.Request.Method) switch
            {
                ("/gone", _) => 410,
                ("/shy", _) => 403,
                ("/no-head", "HEAD") => 405,
                _ => 200,
            };
            await context.Response.CompleteAsync();
            Interlocked.Decrement(ref busy);
        });
    }

    private string Site => elsewhere.Urls.First();

    public Task InitializeAsync() => elsewhere.StartAsync();

    public async Task DisposeAsync() => await elsewhere.DisposeAsync();

    public void Dispose() => folder.Dispose();

    private async Task<IReadOnlyDictionary<string, ForeignAnswer>> AskAsync(TimeProvider clock, params string[] paths)
    {
        using var http = new HttpClient();
        return await new ForeignLinkAsker(http, new(folder.Data), clock, TimeSpan.Zero).AskAsync(paths.Select(path => Site + path));
    }

    [Fact]
    public async Task A_dead_link_is_told_at_its_place_and_a_living_one_is_not()
    {
        folder.Write("index.md", $"---\ntitle: Accueil\n---\nUn [lien]({Site}/gone) et [un autre]({Site}/no-head). [Rien](http://[).\n");

        var (code, output, _) = await Terminal.RunAsync("check", folder.Root, "--Content:Data", folder.Data, "--liens-externes");

        Assert.Equal(0, code);
        Assert.Contains("index.md:4:11: avertissement OIM1411", output, StringComparison.Ordinal);
        Assert.Contains("réponse 410", output, StringComparison.Ordinal);
        Assert.DoesNotContain("no-head", output, StringComparison.Ordinal);
        Assert.All(asked, question => Assert.Equal(ForeignLinkAsker.Name, question.Agent));
    }

    [Fact]
    public async Task A_check_asks_nobody_unless_it_is_told_to()
    {
        folder.Write("index.md", $"---\ntitle: Accueil\n---\nUn [lien]({Site}/gone).\n");

        await Terminal.RunAsync("check", folder.Root, "--Content:Data", folder.Data);

        Assert.Empty(asked);
    }

    [Fact]
    public async Task One_site_is_asked_one_question_at_a_time()
    {
        await AskAsync(TimeProvider.System, [.. Enumerable.Range(0, 20).Select(i => $"/{i}")]);

        Assert.Equal((20, 1), (asked.Count, mostBusy));
    }

    [Fact]
    public async Task Good_answers_are_remembered_for_a_week_and_bad_ones_for_an_hour()
    {
        var clock = new ManualClock(new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
        await AskAsync(clock, "/good", "/gone");
        asked.Clear();

        clock.Advance(TimeSpan.FromHours(2));
        await AskAsync(clock, "/good", "/gone");
        Assert.All(asked, question => Assert.Equal("/gone", question.Path));
        asked.Clear();

        clock.Advance(TimeSpan.FromDays(8));
        await AskAsync(clock, "/good", "/gone");
        Assert.Contains(asked, question => question.Path == "/good");
    }

    [Fact]
    public async Task A_refusal_is_no_proof_and_silence_is()
    {
        var answers = await AskAsync(TimeProvider.System, "/shy");
        Assert.True(answers.Values.Single().IsUnsure);

        var address = Site + "/x";
        await elsewhere.StopAsync();
        using var http = new HttpClient();
        var silence = await new ForeignLinkAsker(http, new(folder.Data), TimeProvider.System, TimeSpan.Zero).AskAsync([address]);
        Assert.True(silence[address].IsDead);
    }

    [Fact]
    public async Task No_check_asks_more_than_its_bound()
    {
        using var http = new HttpClient(new Silent());
        var asker = new ForeignLinkAsker(http, new(folder.Data), TimeProvider.System, TimeSpan.Zero);

        var answers = await asker.AskAsync(Enumerable.Range(0, ForeignLinkAsker.Most + 50).Select(i => $"http://127.0.0.1/{i}"));

        Assert.Equal(ForeignLinkAsker.Most, answers.Count);
    }

    private sealed class Silent : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK));
    }
}
