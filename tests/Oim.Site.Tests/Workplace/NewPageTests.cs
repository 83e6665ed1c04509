using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Workplace;

/// <summary>From an idea to a page with a picture.</summary>
public sealed class NewPageTests
{
    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Essai\n"),
        ("index.md", "# Accueil\n"),
        ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
    ];

    [Fact]
    public async Task A_news_item_with_a_picture_is_one_commit_and_nothing_before_it_is_published()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        using var made = await desk.SendAsync("/redaction/nouvelle", "form.work-new", ("genre", "news"), ("titre", "Une nouvelle"));
        var address = $"{made.Headers.Location}";
        Assert.Equal("/redaction/page?fichier=actualites%2F2026%2Fune-nouvelle.md&fait=cree", address);
        Assert.False(File.Exists(Path.Combine(site.Folder.Root, "actualites/2026/une-nouvelle.md")));
        await DropAsync(desk, address);
        Assert.Contains("photo.png", (await desk.PageAsync(address)).QuerySelector(".work-form")!.TextContent, StringComparison.Ordinal);

        await SeePictureAsync(desk, address);

        const string Text = "![Une photo](photo.png)\n\nDu texte.\n";
        using var sent = await desk.SendAsync(address, "form.work", ("corps", Text), ("faire", "publier"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("Du texte.", (await site.GetAsync("/actualites/2026/une-nouvelle")).Text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Folder.Root, "actualites/2026/photo.png")));
        Assert.DoesNotContain("draft", File.ReadAllText(site.Folder.Full("actualites/2026/une-nouvelle.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_is_taken_or_empty_is_told_and_what_was_typed_stays()
    {
        (string, string) taker = ("actualites/2026/x.md", "---\ntitle: X\ndate: 2026-01-01\n---\n");
        await using var site = await TestSite.StartAsync(Desk.Editing, [.. Files, taker]);
        using var desk = await Desk.OfAsync(site);

        using var taken = await desk.SendAsync("/redaction/nouvelle", "form.work-new", ("genre", "news"), ("titre", "X"), ("dossier", ""));
        using var empty = await desk.SendAsync("/redaction/nouvelle", "form.work-new", ("genre", "news"), ("titre", " "));

        Assert.Contains("existe déjà", await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Le titre est vide", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>A picture that waits is seen in the preview, and by nobody else.</summary>
    private static async Task SeePictureAsync(Desk desk, string address)
    {
        using var sent = await desk.SendAsync(address, "form.work", ("corps", "![Une photo](photo.png)\n"), ("faire", "apercu"));
        var page = new HtmlParser().ParseDocument(await desk.Http.GetStringAsync($"{sent.Headers.Location}"));
        using var picture = await desk.Http.GetAsync(page.QuerySelector("main img[alt='Une photo']")!.GetAttribute("src"));
        Assert.Equal("image/png", $"{picture.Content.Headers.ContentType}");
        Assert.Contains("sandbox", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static async Task DropAsync(Desk desk, string address)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in EditTests.FieldsOf(await desk.PageAsync(address))) form.Add(new StringContent(value), name);
        using var picture = new ByteArrayContent(TestPicture.Png(4, 3));
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(picture, "fichiers", "Photo.png");
        using var answer = await desk.Http.PostAsync(address + "&handler=Drop", form);
        Assert.Equal("{\"names\":[\"photo.png\"]}", await answer.Content.ReadAsStringAsync());
    }
}
