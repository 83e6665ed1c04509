using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetVips;
using Oim.Content.Pictures;
using Oim.Site.Serving.Pictures;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Pictures;

/// <summary>Pictures made smaller, over HTTP.</summary>
public sealed partial class RenditionTests
{
    private const string Page = "---\ntitle: Réunion\ndate: 2026-01-10\nkind: news\nimage: salle.jpg\nimageAlt: La salle\n---\nUn texte.\n";

    [Fact]
    public async Task A_picture_is_offered_in_the_widths_of_its_place_and_keeps_its_room()
    {
        await using var site = await StartAsync(("salle.jpg", Photograph(1600, 900)));

        var page = await site.PageAsync("/reunion");
        var image = page.QuerySelector(".head-picture img")!;
        var widths = Width().Matches(page.QuerySelector("source")!.GetAttribute("srcset")!).Select(match => match.Groups[1].Value);

        Assert.Equal(("1600", "900", "high", null), (Of("width"), Of("height"), Of("fetchpriority"), Of("loading")));
        Assert.Equal(["180", "360", "720", "1080"], widths);

        string? Of(string attribute) => image.GetAttribute(attribute);
    }

    [Fact]
    public async Task It_is_made_at_its_first_asking_in_both_forms_and_kept_for_a_year()
    {
        await using var site = await StartAsync(("salle.jpg", Photograph(1600, 900)));
        var page = await site.PageAsync("/reunion");
        var small = page.QuerySelector("source")!.GetAttribute("srcset")!.Split(' ')[0];
        var usual = page.QuerySelector(".head-picture img")!.GetAttribute("src")!;

        using var webp = await site.SendAsync(HttpMethod.Get, small);
        using var jpeg = await site.SendAsync(HttpMethod.Get, usual);

        Assert.Equal("image/webp", webp.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", webp.Headers.CacheControl!.ToString());
        Assert.Equal(new(PictureFormat.Webp, 180, 101), await FactsAsync(webp));
        Assert.Equal(new(PictureFormat.Jpeg, 1080, 608), await FactsAsync(jpeg));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(site.Folder.Data, "rendus")).Length);
    }

    [Fact]
    public async Task The_place_where_it_was_taken_is_left_out_and_its_author_stays()
    {
        await using var site = await StartAsync(("salle.jpg", Photograph(400, 300)));
        var address = (await site.PageAsync("/reunion")).QuerySelector(".head-picture img")!.GetAttribute("src")!;

        using var answer = await site.SendAsync(HttpMethod.Get, address);
        using var made = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync());

        Assert.Contains("OIM / A. Diop", (string)made.Get("exif-ifd0-Copyright"), StringComparison.Ordinal);
        Assert.DoesNotContain(made.GetFields(), field => field.StartsWith("exif-ifd3", StringComparison.Ordinal));
        Assert.DoesNotContain("xmp-data", made.GetFields());
        Assert.Contains("icc-profile-data", made.GetFields());
    }

    [Fact]
    public async Task A_picture_on_its_side_is_turned()
    {
        await using var site = await StartAsync(("salle.jpg", Photograph(400, 300, orientation: 6)));
        var image = (await site.PageAsync("/reunion")).QuerySelector(".head-picture img")!;

        using var answer = await site.SendAsync(HttpMethod.Get, image.GetAttribute("src")!);

        Assert.Equal(("300", "400"), (image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Equal(new(PictureFormat.Jpeg, 300, 400), await FactsAsync(answer));
    }

    /// <summary>A bomb is shown nowhere; what cannot be read is sent as it is, and costs its reading.</summary>
    [Fact]
    public async Task A_hostile_picture_stops_nothing()
    {
        await using var site = await StartAsync(
            ("salle.jpg", TestPicture.Png(50_000, 50_000, rows: 1)),
            ("bombe.md", "---\ntitle: Bombe\n---\n![Une bombe](salle.jpg)\n"u8.ToArray()),
            ("faux.md", "---\ntitle: Faux\n---\n![Un faux](faux.png)\n"u8.ToArray()),
            ("faux.png", TestPicture.Png(900, 900, rows: 1))
        );

        var bomb = (await site.PageAsync("/bombe")).QuerySelector("figure")!;
        var lie = (await site.PageAsync("/faux")).QuerySelector("figure img")!.GetAttribute("src")!;
        var answer = await site.GetAsync(lie);

        Assert.Equal((null, "Une bombe"), (bomb.QuerySelector("img"), bomb.QuerySelector(".no-picture")!.TextContent));
        Assert.Null((await site.PageAsync("/reunion")).QuerySelector(".head-picture"));
        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("/assets/rendus/0123456789abcdef-360.webp")]
    [InlineData("/assets/rendus/../site.yml")]
    [InlineData("/assets/rendus/x")]
    public async Task Nothing_is_made_that_no_page_asks_for(string address)
    {
        await using var site = await StartAsync(("salle.jpg", Photograph(400, 300)));
        var known = (await site.PageAsync("/reunion")).QuerySelector(".head-picture img")!.GetAttribute("src")!;

        Assert.Equal(404, (await site.GetAsync(address)).Status);
        Assert.Equal(404, (await site.GetAsync(known.Replace("-400.", "-399.", StringComparison.Ordinal))).Status);
        Assert.Equal(404, (await site.GetAsync(known.Replace(".jpg", ".png", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Without_libvips_pictures_are_sent_as_they_are()
    {
        using var folder = new TemporaryFolder();
        folder.Write("reunion.md", Page);
        folder.Write("salle.jpg", Photograph(400, 300));
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions { Folder = folder, Arguments = ["--Content:Renditions=false"] }
        );

        var image = (await site.PageAsync("/reunion")).QuerySelector(".head-picture img")!;

        Assert.StartsWith("/salle.jpg?v=", image.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal((null, "400"), (image.GetAttribute("srcset"), image.GetAttribute("width")));
        Assert.Equal(200, (await site.GetAsync(image.GetAttribute("src")!)).Status);
    }

    [Fact]
    public async Task What_was_made_of_a_picture_that_has_gone_is_removed_at_the_next_start()
    {
        using var folder = new TemporaryFolder();
        folder.Write("reunion.md", Page);
        folder.Write("salle.jpg", Photograph(400, 300));
        var made = Path.Combine(folder.Data, "rendus");
        await using (var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder }))
            await site.GetAsync((await site.PageAsync("/reunion")).QuerySelector(".head-picture img")!.GetAttribute("src")!);
        Assert.Single(Directory.GetFiles(made));
        folder.Delete("salle.jpg");

        await using var again = await TestSite.StartAsync(new TestSiteOptions { Folder = folder });
        var sweep = again.Services.GetServices<IHostedService>().OfType<RenditionSweep>().Single();
        await sweep.ExecuteTask!;

        Assert.Empty(Directory.GetFiles(made));
    }

    private static async Task<TestSite> StartAsync(params (string Path, byte[] Bytes)[] files)
    {
        var folder = new TemporaryFolder();
        folder.Write("reunion.md", Page);
        foreach (var (path, bytes) in files) folder.Write(path, bytes);
        return await TestSite.StartAsync(new TestSiteOptions { Folder = folder, OwnsFolder = true });
    }

    private static async Task<PictureFacts?> FactsAsync(HttpResponseMessage answer) =>
        PictureHeader.Read(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));

    /// <summary>As a telephone makes them: with a profile, an author, and where it was.</summary>
    private static byte[] Photograph(int width, int height, int? orientation = null)
    {
        using var plain = Image.NewFromBuffer(TestPicture.Png(width, height)).IccTransform("p3", inputProfile: "srgb");
        using var taken = plain.Mutate(picture =>
        {
            picture.Set(GValue.GStrType, "exif-ifd0-Copyright", "OIM / A. Diop");
            picture.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "14/1 41/1 0/1");
            if (orientation is { } way) picture.Set(GValue.GIntType, "orientation", way);
        });
        return taken.JpegsaveBuffer();
    }

    [GeneratedRegex(@" (\d+)w")]
    private static partial Regex Width();
}
