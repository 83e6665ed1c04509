using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>
/// The Host header is anybody's word: a site that does not say where it lives repeats only hosts that its administrator allows.
/// </summary>
public sealed class HostTests
{
    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Maison\nlanguages: [fr, en]\n"),
        ("index.md", "# Accueil\n"),
        ("index.en.md", "# Home\n"),
        ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
        ("actualites/une.md", "---\ntitle: Une\ndate: 2013-05-06\n---\nTexte.\n"),
        ("reunion.md", "---\ntitle: Réunion\nkind: event\nstart: 2026-06-04\n---\n"),
        ("contact.md", "# Contact\n"),
    ];

    public static TheoryData<string> Addresses =>
        [
            "/",
            "/actualites/une",
            "/actualites.rss",
            "/actualites.atom",
            "/actualites.json",
            "/reunion",
            "/reunion.ics",
            "/contact.md",
            "/sitemap.xml",
            "/robots.txt",
            "/llms.txt",
            "/api/v1",
            "/api/v1/news",
            "/api/v1/openapi.json",
            "/recherche?q=une",
            "/plan-du-site",
            "/nulle-part",
            "/contact/",
            "/.well-known/security.txt",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_host_nobody_allows_is_repeated_nowhere(string address)
    {
        await using var site = await TestSite.StartAsync(Files);

        var answer = await AskAsync(site, address, "evil.example");
        var after = await AskAsync(site, address, "localhost");

        Assert.DoesNotContain("evil", answer.Text + string.Concat(answer.Headers.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("evil", after.Text, StringComparison.Ordinal);
        Assert.True(answer.Status < 500, $"{answer.Status}");
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task Without_a_base_address_what_search_engines_keep_is_relative()
    {
        await using var site = await TestSite.StartAsync(Files);

        var page = await site.PageAsync("/");

        Assert.Equal("/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(
            ["/en", "/", "/"],
            page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("href"))
        );
        Assert.StartsWith("http://127.0.0.1:", (await site.GetAsync("/robots.txt")).Text.Split("Sitemap: ")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_allowed_host_is_repeated_and_others_are_refused()
    {
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions { Configure = builder => builder.Configuration["AllowedHosts"] = "exemple.org;*.exemple.net" },
            Files
        );

        Assert.Contains("http://exemple.org/contact", (await AskAsync(site, "/sitemap.xml", "exemple.org")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "http://a.exemple.net/contact",
            (await AskAsync(site, "/sitemap.xml", "a.exemple.net")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(400, (await AskAsync(site, "/", "evil.example")).Status);
    }

    [Fact]
    public async Task A_base_address_is_used_whatever_the_host()
    {
        await using var site = await TestSite.StartAsync([("site.yml", "baseUrl: https://exemple.org\n"), ("index.md", "# Accueil\n")]);

        var answer = await AskAsync(site, "/", "evil.example");

        Assert.Equal(200, answer.Status);
        Assert.Contains("<link rel=\"canonical\" href=\"https://exemple.org/\">", answer.Text, StringComparison.Ordinal);
    }

    private static Task<Answer> AskAsync(TestSite site, string address, string host) =>
        RawHttp.SendAsync(site, $"GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
}
