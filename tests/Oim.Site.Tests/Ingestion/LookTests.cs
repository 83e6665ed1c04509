using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>The look at the whole folder that finds what the system did not tell of.</summary>
public sealed class LookTests
{
    private const string Page = "---\ntitle: Une page\n---\nTexte.\n";

    [Fact]
    public void It_sees_what_has_come_changed_and_gone_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", Page);
        folder.Write("b.md", Page);
        using var site = new Engine(folder);
        Assert.True(site.Ingester.HasChanges());
        site.All();
        Assert.False(site.Ingester.HasChanges());

        folder.Write("c.md", Page);
        Assert.True(site.Ingester.HasChanges());
        site.All();
        folder.Write("a.md", Page + "Encore.\n");
        Assert.True(site.Ingester.HasChanges());
        site.All();
        folder.Delete("b.md");
        Assert.True(site.Ingester.HasChanges());
        site.All();
        Assert.False(site.Ingester.HasChanges());
    }

    [Fact]
    public void What_was_taken_in_without_it_is_no_news()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", Page);
        using var site = new Engine(folder);
        site.All();

        folder.Write("a.md", Page + "Encore.\n");
        site.Changed("a.md");

        Assert.False(site.Ingester.HasChanges());
    }
}
