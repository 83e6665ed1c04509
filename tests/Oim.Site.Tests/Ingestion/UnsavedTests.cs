using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>Texts that an editor's program holds count before the files, for themselves alone, until they are let go.</summary>
public sealed class UnsavedTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Engine engine;

    public UnsavedTests()
    {
        folder.Write("a.md", "---\ntitle: a\n---\nTexte.\n");
        folder.Write("liste/index.md", "---\ntitle: Liste\ncascade: { kind: page }\n---\n");
        folder.Write("liste/b.md", "---\ntitle: b\ndate: 2026-05-12\n---\nTexte.\n");
        engine = new(folder);
        engine.All();
    }

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_text_that_is_held_is_what_the_file_says_until_it_is_let_go()
    {
        Hold("a.md", "---\ntitle: Autre\n---\n");
        Assert.Equal("Autre", engine.Entry("/a")!.Title);
        engine.All();
        Assert.Equal("Autre", engine.Entry("/a")!.Title);

        LetGo("a.md");

        Assert.Equal("a", engine.Entry("/a")!.Title);
    }

    [Fact]
    public void A_page_may_be_held_before_it_has_a_file()
    {
        Hold("neuf.md", "---\ntitle: Neuf\n---\n");
        Assert.Equal("Neuf", engine.Entry("/neuf")!.Title);

        LetGo("neuf.md");

        Assert.Null(engine.Entry("/neuf"));
    }

    [Fact]
    public void An_error_is_told_of_the_text_as_it_is_and_of_no_good_version_before()
    {
        Hold("a.md", "---\ntitle: a\ndraft: peut-être\n---\n\n\n[x](/rien)\n");

        Assert.Equal(["a.md:3:8 OIM1005", "a.md:7:1 OIM1401"], engine.Problems());
    }

    [Fact]
    public void A_text_that_keeps_its_page_back_on_the_disk_is_read_whole_when_it_is_held()
    {
        const string text = "---\ntitle: a\ndraft: peut-être\n---\n\n\n[x](/rien)\n";
        folder.Write("a.md", text);
        engine.Changed("a.md");
        Assert.Equal(["a.md:3:8 OIM1005"], engine.Problems());

        Hold("a.md", text);

        Assert.Equal(["a.md:3:8 OIM1005", "a.md:7:1 OIM1401"], engine.Problems());
    }

    /// <summary>A keystroke in a folder's page, or in site.yml, must not have everything read again.</summary>
    [Fact]
    public void What_is_passed_on_to_other_pages_waits_for_the_file_to_be_saved()
    {
        const string text = "---\ntitle: Liste\ncascade: { kind: news }\n---\n";

        Assert.Equal(1, Hold("liste/index.md", text));
        Assert.Equal(1, Hold("site.yml", "name: Autre\ntimeZone: Asia/Bangkok\n"));
        Assert.Equal("page", engine.Entry("/liste/b")!.Kind);

        folder.Write("liste/index.md", text);
        LetGo("liste/index.md");

        Assert.Equal("news", engine.Entry("/liste/b")!.Kind);
    }

    /// <returns>How many files were read.</returns>
    private int Hold(string path, string text)
    {
        engine.Content.SetOverlay(path, text);
        return engine.Changed(path).Read;
    }

    private void LetGo(string path)
    {
        engine.Content.RemoveOverlay(path);
        engine.Changed(path);
    }
}
