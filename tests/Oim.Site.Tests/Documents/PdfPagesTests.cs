using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Serving;
using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Documents;

/// <summary>How many pages a PDF file has is said beside its size, as soon as it is known.</summary>
public sealed class PdfPagesTests
{
    private const string Page =
        "---\ntitle: Page\ndocuments:\n  - title: Programme\n    fr: programme.pdf\n  - title: Faux\n    fr: faux.pdf\n---\n";

    [Fact]
    public async Task It_is_said_once_it_is_counted_and_a_damaged_file_says_its_size_alone()
    {
        using var folder = new TemporaryFolder();
        var pdf = Path.Combine(Repository.Root, "content/evenements/atelier-migration-de-retour-2008/programme.pdf");
        folder.Write("programme.pdf", await File.ReadAllBytesAsync(pdf));
        folder.Write("faux.pdf", "%PDF-1.7 et puis rien");
        folder.Write("page.md", Page);
        var counted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        await using var site = await TestSite.StartAsync(
            new TestSiteOptions()
            {
                Folder = folder,
                BeforeStart = services => services.GetRequiredService<PdfPages>().Done += () => counted.TrySetResult(),
            }
        );
        await site.GetAsync("/page");
        await counted.Task;
        var documents = (await site.PageAsync("/page")).QuerySelectorAll(".versions a").Select(link => link.TextContent).ToList();

        Assert.Matches(@"\(PDF, \d+ pages?, \d+.ko\)", documents[0]);
        Assert.Matches(@"\(PDF, 21.o\)", documents[1]);
        var kept = await File.ReadAllLinesAsync(Path.Combine(folder.Data, "pages-pdf.tsv"));
        Assert.Single(kept, line => line.EndsWith("\t0", StringComparison.Ordinal));
    }
}
