using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>An answer that is ready says what it said when it was made, however it is asked for.</summary>
public sealed class ReadyTests
{
    [Theory]
    [InlineData("/contact")]
    [InlineData("/")]
    [InlineData("/sitemap.xml")]
    [InlineData("/api/v1/pages")]
    [InlineData("/contact.md")]
    public async Task A_ready_answer_has_the_headers_of_the_first(string address)
    {
        await using var site = await TestSite.StartAsync(
            ("index.md", "# Accueil\n"),
            ("contact.md", "# Contact\n\n" + string.Concat(Enumerable.Repeat("Écrivez-nous quand vous voudrez. ", 40)))
        );
        foreach (var encoding in (string[])["", "br", "gzip", "zstd"])
        {
            var seen = new List<string>();
            for (var time = 0; time < 3; time++)
            {
                using var answer = await site.SendAsync(
                    HttpMethod.Get,
                    address,
                    ("Accept-Encoding", encoding),
                    ("Origin", "https://ailleurs.example")
                );
                seen.Add(await ToldAsync(answer));
            }

            Assert.All(seen, told => Assert.Equal(seen[0], told));
        }
    }

    [Fact]
    public async Task Head_and_an_unchanged_page_are_answered_without_a_body()
    {
        await using var site = await TestSite.StartAsync(("contact.md", "# Contact\n"));
        var page = await site.GetAsync("/contact");

        using var head = await site.SendAsync(HttpMethod.Head, "/contact");
        var unchanged = await site.GetAsync("/contact", ("If-None-Match", page.Header("ETag")!));

        Assert.Equal(page.Header("Content-Length"), head.Content.Headers.ContentLength?.ToString());
        Assert.Equal(304, unchanged.Status);
        Assert.Equal("", unchanged.Text);
        Assert.Equal(page.Header("Content-Security-Policy"), unchanged.Header("Content-Security-Policy"));
    }

    /// <summary>The platform would ask before every other step, and make services for each request to do so.</summary>
    [Fact]
    public async Task Nobody_is_asked_who_they_are_who_reads_a_page()
    {
        var options = Desk.Editing with
        {
            Configure = builder => builder.Services.AddScoped<IAuthenticationHandlerProvider>(_ => throw new InvalidOperationException()),
        };
        await using var site = await TestSite.StartAsync(options, ("index.md", "# Accueil\n"), ("contact.md", "# Contact\n"));

        string[] asked = ["/contact", "/contact", "/recherche?q=contact", "/rien"];
        foreach (var address in asked)
            Assert.Equal(address == "/rien" ? 404 : 200, (await site.GetAsync(address)).Status);

        Assert.Equal(500, (await site.GetAsync("/redaction")).Status);
    }

    private static async Task<string> ToldAsync(HttpResponseMessage answer)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date")
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        var body = await answer.Content.ReadAsByteArrayAsync();
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{Convert.ToHexString(body)}";
    }
}
