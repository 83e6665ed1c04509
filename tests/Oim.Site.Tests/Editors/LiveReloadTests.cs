using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Editors;

public sealed class LiveReloadTests
{
    private static readonly (string, string)[] Files =
    [
        ("index.md", "---\ntitle: Accueil\n---\n"),
        ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
        ("actualites/a.md", "---\ntitle: Nouvelle\ndate: 2026-01-01\n---\n\nAvant.\n"),
        ("contact.md", "---\ntitle: Contact\n---\n\nÉcrivez-nous.\n"),
    ];

    private static Task<TestSite> DevelopmentAsync() => TestSite.StartAsync(new TestSiteOptions { IsDevelopment = true }, Files);

    [Fact]
    public async Task Each_generation_is_told_to_open_pages()
    {
        await using var site = await DevelopmentAsync();
        using var response = await site.Http.GetAsync(
            new Uri("/redaction/direct", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead
        );
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        var before = await lines.ReadLineAsync();
        await lines.ReadLineAsync();

        site.Folder.Write("actualites/a.md", "---\ntitle: Nouvelle\ndate: 2026-01-01\n---\n\nAprès.\n");

        Assert.StartsWith("data: ", before, StringComparison.Ordinal);
        var after = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.StartsWith("data: ", after, StringComparison.Ordinal);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task The_version_of_a_page_changes_with_what_it_shows_and_with_nothing_else()
    {
        await using var site = await DevelopmentAsync();
        var before = (
            Page: await VersionAsync(site, "/actualites/a"),
            List: await VersionAsync(site, "/actualites"),
            Other: await VersionAsync(site, "/contact")
        );

        await site.UntilAsync(
            () => site.Folder.Write("actualites/a.md", "---\ntitle: Nouveau titre\ndate: 2026-01-01\n---\n\nAprès.\n"),
            "/actualites/a",
            answer => answer.Text.Contains("Après", StringComparison.Ordinal)
        );

        Assert.NotEqual(before.Page, await VersionAsync(site, "/actualites/a"));
        Assert.NotEqual(before.List, await VersionAsync(site, "/actualites"));
        Assert.Equal(before.Other, await VersionAsync(site, "/contact"));
    }

    [Fact]
    public async Task A_page_whose_file_becomes_wrong_stays_and_names_the_error_with_a_link_to_the_editor()
    {
        await using var site = await DevelopmentAsync();

        await site.UntilAsync(
            () => site.Folder.Write("actualites/a.md", "---\ntitle: Cassé\ndate: 2026-02-31\n---\n\nAprès.\n"),
            "/actualites/a",
            answer => answer.Text.Contains("has-errors", StringComparison.Ordinal)
        );

        var page = await site.PageAsync("/actualites/a");
        Assert.Equal("Nouvelle", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("actualites/a.md:3:7", page.QuerySelector(".problems code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"vscode://file{site.Folder.Root}/actualites/a.md:3:7", page.QuerySelector(".problems a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_link_to_the_editor_is_as_the_configuration_says()
    {
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions
            {
                IsDevelopment = true,
                Configure = builder => builder.Configuration["Content:Editor"] = "idea://open?file=/{file}&line={line}",
            },
            ("index.md", "---\ntitle: Accueil\n---\n\n[là](nulle-part.md)\n")
        );

        Assert.Equal(
            $"idea://open?file={site.Folder.Root}/index.md&line=5",
            (await site.PageAsync("/")).QuerySelector(".problems a")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task Visitors_get_neither_stream_nor_script_nor_panel()
    {
        await using var site = await TestSite.StartAsync([.. Files, ("faute.md", "---\ntitle: Faute\n---\n\n[là](nulle-part.md)\n")]);

        Assert.Equal(404, (await site.GetAsync("/redaction/direct")).Status);
        Assert.Equal(404, (await site.GetAsync("/redaction/direct.js")).Status);
        var page = await site.GetAsync("/faute");
        Assert.DoesNotContain("redaction", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("editor-notice", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Server-Timing", page.Headers.Keys);
    }

    private static async Task<string> VersionAsync(TestSite site, string address)
    {
        using var response = await site.SendAsync(HttpMethod.Head, address);
        return Assert.Single(response.Headers.GetValues("Server-Timing"));
    }
}
