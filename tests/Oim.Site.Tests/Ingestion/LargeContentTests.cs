using System.Text;
using Oim.Content.Sources;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>What is too much is told of and costs nothing; the rest of the site is read.</summary>
public sealed class LargeContentTests
{
    [Theory]
    [InlineData("enorme.md")]
    [InlineData("site.yml")]
    [InlineData("navigation.yml")]
    [InlineData("donnees.yaml")]
    [InlineData("page.html")]
    public void A_file_of_three_gigabytes_is_not_read_into_memory(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("bonne.md", "# Bonne\n");
        // A hole: it takes no room on the disk.
        using (var file = File.Create(folder.Full(name)))
            file.SetLength(name.EndsWith(".html", StringComparison.Ordinal) ? 20_000_000 : 3_000_000_000);
        using var engine = new Engine(folder);
        var before = GC.GetTotalAllocatedBytes();

        engine.All();

        Assert.True(GC.GetTotalAllocatedBytes() - before < 100_000_000, "read into memory");
        Assert.NotNull(engine.Entry("/bonne"));
        Assert.Equal(
            name == "page.html" ? [] : [$"{name}:1:1 OIM1106"],
            engine.Problems().Where(problem => problem.StartsWith(name, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void More_files_than_memory_is_meant_for_are_refused_with_a_message_and_what_was_published_stays()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 5; i++) folder.Write($"dossier/page-{i}.md", "# Page\n");

        Assert.Equal(5, new ContentFolder(folder.Root) { MostFiles = 5 }.Scan([]).Count);
        var error = Assert.Throws<IOException>(() => new ContentFolder(folder.Root) { MostFiles = 4 }.Scan([]));

        Assert.Contains("plus de 4 fichiers", OperationalError.Explain(error), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_as_deep_as_a_path_can_be_are_scanned()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bonne.md", "# Bonne\n");
        var path = new StringBuilder(folder.Root);
        while (path.Length < 3900) path.Append("/a");
        Directory.CreateDirectory(path.ToString());
        File.WriteAllText(path + "/p.md", "# Fond\n");
        using var engine = new Engine(folder);

        engine.All();

        Assert.NotNull(engine.Entry("/bonne"));
        Assert.Contains(engine.Store.Current.Addresses.Pages, page => page.File?.EndsWith("/p.md", StringComparison.Ordinal) == true);
    }
}
