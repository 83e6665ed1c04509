using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Oim.Content.Pictures;
using Oim.Site.Serving.Pictures;
using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Documents;

/// <summary>The first page of a PDF file, where pdftoppm is installed; else a drawn cover.</summary>
public sealed class PdfCoverTests
{
    private static readonly string Programme = Path.Combine(
        Repository.Root,
        "content/evenements/atelier-migration-de-retour-2008/programme.pdf"
    );

    [NeedsPdftoppm]
    public async Task It_stands_beside_the_document_and_is_good_for_a_year()
    {
        using var folder = new TemporaryFolder();
        folder.Write("programme.pdf", await File.ReadAllBytesAsync(Programme));
        await using var site = await DrawnAsync(folder);

        var cover = (await site.PageAsync("/page")).QuerySelector(".documents img.document-cover")!;
        using var answer = await site.SendAsync(HttpMethod.Get, cover.GetAttribute("src")!);
        var facts = PictureHeader.Read(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()))!;

        Assert.Equal("", cover.GetAttribute("alt"));
        Assert.Equal((PictureFormat.Jpeg, 320), (facts.Format, Math.Max(facts.Width, facts.Height)));
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal(404, (await site.GetAsync(PdfCovers.AddressFolder + "../pages-pdf.tsv")).Status);
    }

    [NeedsPdftoppm]
    public async Task A_hostile_file_costs_nothing_and_is_not_tried_again()
    {
        using var folder = new TemporaryFolder();
        folder.Write("programme.pdf", "%PDF-1.7 et puis rien");
        folder.Write("geant.pdf", Encoding.ASCII.GetBytes(OnePage("0 0 1 14400000")));
        await using var site = await DrawnAsync(folder);

        var page = await site.PageAsync("/page");

        Assert.Equal(["PDF"], page.QuerySelectorAll(".document-cover").Select(one => one.TextContent));
        var kept = new DirectoryInfo(Path.Combine(folder.Data, "premieres-pages")).GetFiles();
        Assert.Equal(2, kept.Length);
        Assert.Contains(kept, file => file.Length == 0);
        Assert.All(kept, file => Assert.InRange(file.Length, 0, 20_000));
    }

    [Fact]
    public async Task Where_none_is_drawn_the_cover_says_the_format()
    {
        using var folder = new TemporaryFolder();
        folder.Write("programme.pdf", await File.ReadAllBytesAsync(Programme));
        folder.Write("page.md", Page);
        string[] none = ["--Content:PdfCovers=false"];
        await using var site = await TestSite.StartAsync(new TestSiteOptions() { Folder = folder, Arguments = none });

        Assert.Equal("PDF", (await site.PageAsync("/page")).QuerySelector(".document-cover.drawn")!.TextContent);
    }

    private const string Page = "---\ntitle: Page\ndocuments:\n  - title: Programme\n    fr: programme.pdf\n---\n";

    private static async Task<TestSite> DrawnAsync(TemporaryFolder folder)
    {
        folder.Write("page.md", Page);
        var drawn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var site = await TestSite.StartAsync(
            new TestSiteOptions()
            {
                Folder = folder,
                BeforeStart = services => services.GetRequiredService<PdfCovers>().Done += () => drawn.TrySetResult(),
            }
        );
        await drawn.Task;
        return site;
    }

    private static string OnePage(string box) =>
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + $"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[{box}]>>endobj\ntrailer<</Root 1 0 R>>\n";
}

/// <summary>A test of what pdftoppm draws; skipped where it is not installed.</summary>
internal sealed class NeedsPdftoppmAttribute : FactAttribute
{
    public NeedsPdftoppmAttribute() => Skip = PdfDrawing.IsInstalled ? null : "pdftoppm is not installed (Debian: poppler-utils)";
}
