using Microsoft.Extensions.DependencyInjection;
using Oim.Content.Kinds;
using Oim.Site.Serving;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>
/// What the site answers without a page stands in the one address table: what is not there is not found, in every language.
/// </summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task Every_registered_endpoint_answers()
    {
        await using var site = await TestSite.StartAsync(("a.md", "# A\n"));
        var endpoints = SiteFeatures.With(site.Services.GetRequiredService<KindList>()).SelectMany(feature => feature.Endpoints).ToList();

        Assert.NotEmpty(endpoints);
        foreach (var endpoint in endpoints.Where(endpoint => !endpoint.Address.Contains('*', StringComparison.Ordinal)))
        {
            var address = endpoint.Below is { } page ? $"/{page.Slug("fr")}/{endpoint.Address}" : endpoint.Address;
            Assert.Equal(200, (await site.GetAsync(address)).Status);
            if (address.Any(char.IsAsciiLetterLower))
                Assert.Equal(address, (await site.GetAsync(address.ToUpperInvariant() + "/")).Header("Location"));
        }
    }

    [Theory]
    [InlineData("/en/nulle/suggestions")]
    [InlineData("/nulle/suggestions")]
    [InlineData("/search/suggestions")]
    [InlineData("/sitemap-1.xml.old")]
    [InlineData("/robots.txt/x")]
    [InlineData("/healthz/x")]
    public async Task What_no_row_names_is_the_page_that_says_so(string address)
    {
        await using var site = await TestSite.StartAsync(("site.yml", "languages: [fr, en]\n"), ("a.md", "# A\n"));

        var answer = await site.GetAsync(address);

        Assert.Equal(404, answer.Status);
        Assert.StartsWith("text/html", answer.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_stand_below_the_search_of_each_language()
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "languages: [en, fr]\n"),
            ("a.md", "# Migration\n"),
            ("b/suggestions.md", "# Ideas\n"),
            ("b/suggestions.fr.md", "# Idées\n")
        );

        foreach (var address in (string[])["/search/suggestions?q=mig", "/fr/recherche/suggestions?q=idé"])
            Assert.StartsWith("[{\"text\":", (await site.GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains("<h1>Ideas</h1>", (await site.GetAsync("/b/suggestions")).Text, StringComparison.Ordinal);
        Assert.Contains("<h1>Idées</h1>", (await site.GetAsync("/fr/b/suggestions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_the_site_is_well_is_never_kept()
    {
        await using var site = await TestSite.StartAsync(("a.md", "# A\n"));

        foreach (var address in (string[])["/healthz", "/readyz"])
        {
            var answer = await site.GetAsync(address);
            Assert.Equal("no-store", answer.Header("Cache-Control"));
            Assert.Null(answer.Header("ETag"));
        }
    }
}
