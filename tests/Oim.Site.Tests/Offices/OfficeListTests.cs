using System.IO.Compression;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Oim.Content.Ingestion;
using Oim.Site.Features.Offices.Map;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Offices;

/// <summary>Offices: the map, the list that says the same, and what an office's page gathers.</summary>
public sealed class OfficeListTests
{
    private static Task<TestSite> SiteAsync() =>
        TestSite.StartAsync(
            ("bureaux/index.md", "---\ntitle: Bureaux\ncascade: { kind: office }\n---\n"),
            (
                "bureaux/bangkok.md",
                "---\ntitle: Bureau de Bangkok\ncity: Bangkok\ncountry: TH\ncoverage: [TH, LA]\ncoordinates: [13.75, 100.50]\n---\n"
            ),
            ("bureaux/vienne.md", "---\ntitle: Bureau de Vienne\ncity: Vienne\ncountry: AT\ncoordinates: [48.21, 16.37]\n---\n"),
            (
                "bureaux/bruxelles.md",
                "---\ntitle: Bureau de Bruxelles\ncity: Bruxelles <\"&\ncountry: BE\ncoordinates: [50.85, 4.35]\n---\n"
            ),
            ("bureaux/sans-lieu.md", "---\ntitle: Bureau sans lieu\n---\n"),
            ("nouvelle.md", "---\ntitle: Nouvelle du Laos\nkind: news\ndate: 2013-01-01\ncountries: [LA]\n---\n")
        );

    [Fact]
    public async Task The_legend_of_the_map_has_a_sign_for_every_office_and_an_office_no_people_of_its_countries()
    {
        await using var site = await SiteAsync();
        site.Folder.Write("awa-diop.md", "---\ntitle: Awa Diop\nkind: biography\nnationality: TH\n---\nTexte.\n");
        site.Services.GetRequiredService<Ingester>().IngestAll();

        var signs = (await site.PageAsync("/bureaux")).QuerySelectorAll(".map-regions svg").Select(sign => sign.ChildElementCount);
        var office = await site.PageAsync("/bureaux/bangkok");

        Assert.Equal([1, 1, 1], signs);
        Assert.NotNull(office.QuerySelector("a[href='/nouvelle']"));
        Assert.Null(office.QuerySelector("a[href='/personnes/awa-diop']"));
        Assert.NotNull((await site.PageAsync("/pays/thailande")).QuerySelector("a[href='/personnes/awa-diop']"));
    }

    [Fact]
    public async Task Every_point_of_the_map_is_a_link_with_a_name_and_stands_in_the_list()
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/bureaux");

        var points = page.QuerySelectorAll(".map svg a");
        Assert.Equal(
            ["Bangkok (Thaïlande)", "Bruxelles <\"& (Belgique)", "Vienne (Autriche)"],
            points.Select(point => point.GetAttribute("aria-label"))
        );
        Assert.Equal(["Bangkok", "Bruxelles <\"&", "Vienne"], points.Select(point => point.QuerySelector("text")!.TextContent));
        var listed = page.QuerySelectorAll(".card a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(4, listed.Count);
        Assert.All(points, point => Assert.Contains(point.GetAttribute("href"), listed));
        Assert.Contains("n’impliquent aucune reconnaissance", page.QuerySelector(".map .meta")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(points[1].QuerySelector("text.before"));
        Assert.Null(points[2].QuerySelector("text.before"));
    }

    [Fact]
    public async Task Points_stand_where_the_places_are()
    {
        await using var site = await SiteAsync();

        var bangkok = (await site.PageAsync("/bureaux")).QuerySelector(".map a circle")!;

        Assert.Equal(WorldMap.Place(13.75, 100.50), (int.Parse(bangkok.GetAttribute("cx")!), int.Parse(bangkok.GetAttribute("cy")!)));
    }

    [Fact]
    public async Task The_land_is_a_small_file_of_its_own_kept_for_a_year()
    {
        await using var site = await SiteAsync();

        var land = await site.GetAsync(
            (await site.PageAsync("/bureaux")).QuerySelector(".map use")!.GetAttribute("href")!.Split('#')[0],
            ("Accept-Encoding", "gzip")
        );

        Assert.Equal("image/svg+xml", land.Header("Content-Type"));
        Assert.Contains("immutable", land.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.InRange(land.Bytes.Length, 1, 15_000);
        using var svg = new StreamReader(new GZipStream(new MemoryStream(land.Bytes), CompressionMode.Decompress));
        Assert.Contains(
            $"viewBox=\"0 0 {WorldMap.Width} {WorldMap.Height}\"><path id=\"land\"",
            await svg.ReadToEndAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_office_shows_what_is_published_about_its_countries()
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/bureaux/bangkok");

        Assert.Equal("Actualités\u00A0– Pays couverts", page.QuerySelector("#actualites")!.TextContent);
        Assert.Contains("Nouvelle du Laos", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.PageAsync("/bureaux/vienne")).QuerySelector("#actualites"));
    }
}
