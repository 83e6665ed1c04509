using System.Net;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Workplace;

/// <summary>Several publish at the same time, the first of them in a folder that is no repository yet.</summary>
public sealed class FirstPublicationTests
{
    private const int Pages = 6;

    [Fact]
    public async Task Who_publishes_sees_the_new_text_at_once_however_many_publish()
    {
        var files = Enumerable.Range(0, Pages).Select(number => ($"p{number}.md", $"# Page {number}\n\nAncien.\n"));
        await using var site = await TestSite.StartAsync(Desk.Editing, [("index.md", "# Accueil\n"), .. files]);
        using var desk = await Desk.OfAsync(site);

        await Task.WhenAll(Enumerable.Range(0, Pages).Select(PublishAsync));

        async Task PublishAsync(int number)
        {
            var text = ("corps", $"# Page {number}\n\nNouveau.\n");
            using var sent = await desk.SendAsync($"/redaction/page?fichier=p{number}.md", "form.work", text, ("faire", "publier"));
            var page = await site.GetAsync($"/p{number}");

            Assert.Equal((HttpStatusCode.Redirect, 200), (sent.StatusCode, page.Status));
            Assert.Contains("Nouveau.", page.Text, StringComparison.Ordinal);
        }
    }
}
