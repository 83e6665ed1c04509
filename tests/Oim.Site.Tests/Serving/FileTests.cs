using System.Net;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>Files beside a page are served at the page's address.</summary>
public sealed class FileTests(FileTests.Served served) : IClassFixture<FileTests.Served>
{
    private readonly TestSite site = served.Site;

    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 5000).Select(i => (byte)i)];

    private static async Task<TestSite> StartAsync()
    {
        var folder = new TemporaryFolder();
        folder.Write("reunion/index.md", "---\ntitle: Réunion\nslug: rencontre-2009\n---\n[Ordre](ordre%20du%20jour.pdf)\n");
        folder.Write("reunion/ordre du jour.pdf", Pdf);
        folder.Write("reunion/Été.png", [1, 2, 3]);
        folder.Write("reunion/page.html", "<script>alert(1)</script>");
        folder.Write("reunion/dessin.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        folder.Write("reunion/code.js", "alert(1)");
        folder.Write("reunion/module.mjs", "alert(1)");
        folder.Write("reunion/feuille.css", "* { display: none }");
        folder.Write("reunion/donnees.xml", "<x xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></x>");
        folder.Write("reunion/page.xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>");
        folder.Write("notes.txt", "é");
        folder.Write("inconnu.xyz", "?");
        return await TestSite.StartAsync(new TestSiteOptions { Folder = folder, OwnsFolder = true });
    }

    [Fact]
    public async Task A_file_has_its_type_length_tag_and_date()
    {
        var answer = await site.GetAsync("/rencontre-2009/ordre%20du%20jour.pdf");

        Assert.Equal(200, answer.Status);
        Assert.Equal(Pdf, answer.Bytes);
        Assert.Equal("application/pdf", answer.Header("Content-Type"));
        Assert.Equal($"{Pdf.Length}", answer.Header("Content-Length"));
        Assert.Equal("bytes", answer.Header("Accept-Ranges"));
        Assert.NotNull(answer.Header("ETag"));
        Assert.NotNull(answer.Header("Last-Modified"));
        Assert.Contains("sandbox", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Contains(
            "href=\"/rencontre-2009/ordre%20du%20jour.pdf?v=",
            (await site.GetAsync("/rencontre-2009")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(404, (await site.GetAsync("/reunion/ordre%20du%20jour.pdf")).Status);
    }

    [Theory]
    [InlineData("/rencontre-2009/%C3%89t%C3%A9.png", "image/png", "inline")]
    [InlineData("/notes.txt", "text/plain; charset=utf-8", "inline")]
    [InlineData("/inconnu.xyz", "application/octet-stream", "attachment")]
    [InlineData("/rencontre-2009/page.html", "text/html; charset=utf-8", "attachment")]
    [InlineData("/rencontre-2009/dessin.svg", "image/svg+xml", "inline")]
    [InlineData("/rencontre-2009/code.js", "text/plain; charset=utf-8", "inline")]
    [InlineData("/rencontre-2009/module.mjs", "text/plain; charset=utf-8", "inline")]
    [InlineData("/rencontre-2009/feuille.css", "text/plain; charset=utf-8", "inline")]
    [InlineData("/rencontre-2009/donnees.xml", "text/xml; charset=utf-8", "attachment")]
    [InlineData("/rencontre-2009/page.xhtml", "application/xhtml+xml", "attachment")]
    public async Task A_file_is_shown_or_saved_by_its_type_and_runs_nothing(string address, string type, string disposition)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(type, answer.Header("Content-Type"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.StartsWith(disposition, answer.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("sandbox", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes=0-3", 206, "bytes 0-3/5009", 4)]
    [InlineData("bytes=5000-", 206, "bytes 5000-5008/5009", 9)]
    [InlineData("bytes=-5", 206, "bytes 5004-5008/5009", 5)]
    [InlineData("bytes=6000-", 416, "bytes */5009", null)]
    [InlineData("lignes=1-2", 200, null, 5009)]
    public async Task A_part_of_a_file_can_be_asked_for(string range, int status, string? contentRange, int? length)
    {
        var answer = await site.GetAsync("/rencontre-2009/ordre%20du%20jour.pdf", ("Range", range));

        Assert.Equal(status, answer.Status);
        Assert.Equal(contentRange, answer.Header("Content-Range"));
        if (length is not null) Assert.Equal(length, answer.Bytes.Length);
    }

    [Fact]
    public async Task A_part_is_given_only_of_the_file_that_was_seen()
    {
        const string Address = "/rencontre-2009/ordre%20du%20jour.pdf";
        var tag = (await site.GetAsync(Address)).Header("ETag")!;

        Assert.Equal(206, (await site.GetAsync(Address, ("Range", "bytes=0-3"), ("If-Range", tag))).Status);
        Assert.Equal(200, (await site.GetAsync(Address, ("Range", "bytes=0-3"), ("If-Range", "\"autre\""))).Status);
        Assert.Equal(304, (await site.GetAsync(Address, ("If-None-Match", tag))).Status);
        Assert.Equal(412, (await site.GetAsync(Address, ("If-Match", "\"autre\""))).Status);
    }

    [Fact]
    public async Task HEAD_of_a_file_gives_its_length_and_no_body()
    {
        using var response = await site.SendAsync(HttpMethod.Head, "/rencontre-2009/ordre%20du%20jour.pdf");

        var answer = await Answer.OfAsync(response);

        Assert.Equal(200, answer.Status);
        Assert.Equal($"{Pdf.Length}", answer.Header("Content-Length"));
        Assert.Empty(answer.Bytes);
    }

    [Fact]
    public async Task A_changed_added_or_deleted_file_is_seen()
    {
        await using var other = await StartAsync();
        await other.UntilAsync(() => other.Folder.Write("notes.txt", "autre"), "/notes.txt", answer => answer.Text == "autre");
        await other.UntilAsync(
            () => other.Folder.Write("reunion/neuf.txt", "neuf"),
            "/rencontre-2009/neuf.txt",
            answer => answer.Text == "neuf"
        );
        await other.UntilAsync(() => other.Folder.Delete("notes.txt"), "/notes.txt", answer => answer.Is(HttpStatusCode.NotFound));
        // The folder's address changes, and the files with it.
        await other.UntilAsync(
            () => other.Folder.Write("reunion/index.md", "---\ntitle: Réunion\nslug: autre\n---\n"),
            "/autre/neuf.txt",
            answer => answer.Text == "neuf"
        );
        Assert.Equal(404, (await other.GetAsync("/rencontre-2009/neuf.txt")).Status);
    }

    [Fact]
    public async Task A_file_that_went_from_the_disk_before_it_was_noticed_is_404()
    {
        await using var other = await StartAsync();
        File.Delete(other.Folder.Full("inconnu.xyz"));

        Assert.Equal(404, (await other.GetAsync("/inconnu.xyz")).Status);
    }

    public sealed class Served() : StandingSite(StartAsync);
}
