using System.Net;
using Oim.Site.Publishing;
using Oim.Site.SignIn;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Publishing;

/// <summary>
/// The thread that reads all sockets reads Git's pipes too, in a process that serves (InlineSockets): what goes on from either may wait
/// for nothing there, or all that is served stands still.
/// </summary>
public sealed class InlineSocketTests
{
    private const int Editors = 6;
    private const int Publications = 8;

    [Fact]
    public async Task Editors_who_publish_at_a_time_and_visitors_of_their_pages_are_all_answered()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "name: Essai\n");
        for (var page = 0; page < Editors; page++) folder.Write($"page-{page}.md", $"# Page {page}\n\nUn texte.\n");
        new AccountFile(Path.Combine(folder.Data, AccountFile.FileName)).Put(
            Passwords.Make("Awa Diop", "awa@exemple.org", Role.Publishes, Desk.Password)
        );
        using var site = SiteProcess.Start(folder, settings: ["--Content:Editing=true", "--Content:SignIn:Attempts=100"]);
        var address = await site.AddressAsync();
        using var done = new CancellationTokenSource();

        var visits = Enumerable.Range(0, Editors).Select(page => Task.Run(() => VisitAsync(address, page, done.Token))).ToList();
        await Task.WhenAll(Enumerable.Range(0, Editors).Select(page => Task.Run(() => PublishAsync(address, page))));
        await done.CancelAsync();

        Assert.All(await Task.WhenAll(visits), seen => Assert.True(seen > 0));
    }

    private static async Task PublishAsync(Uri address, int page)
    {
        using var desk = new Desk(address);
        using var signed = await desk.SignInAsync("awa@exemple.org", Desk.Password);
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        var form = $"/redaction/page?fichier=page-{page}.md";
        for (var number = 0; number < Publications; number++)
        {
            var title = ("k-title", $"Page {page}, version {number}");
            using var sent = await desk.SendAsync(form, "form.work", title, ("faire", "publier"));
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
            Assert.Contains(title.Item2, await desk.Http.GetStringAsync($"/page-{page}"), StringComparison.Ordinal);
        }
    }

    /// <returns>How often the page was seen.</returns>
    private static async Task<int> VisitAsync(Uri address, int page, CancellationToken done)
    {
        using var http = new HttpClient { BaseAddress = address };
        var seen = 0;
        for (; !done.IsCancellationRequested; seen++)
            Assert.Contains("Un texte.", await http.GetStringAsync($"/page-{page}", CancellationToken.None), StringComparison.Ordinal);
        return seen;
    }
}
