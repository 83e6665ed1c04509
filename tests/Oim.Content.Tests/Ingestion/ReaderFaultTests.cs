namespace Oim.Content.Tests.Ingestion;

/// <summary>A fault of the program's own in the reading of one file.</summary>
public sealed class ReaderFaultTests
{
    [Fact]
    public void It_is_told_as_one_and_the_other_files_are_read()
    {
        using var content = new ContentCase(("a.md", "---\ntitle: A\nkind: faulty\n---\n"), ("b.md", "# B\n"));

        var told = Assert.Single(content.Diagnostics);
        Assert.Equal(("a.md", "OIM1108"), (told.File, told.Rule.Code));
        Assert.Contains(nameof(ArgumentOutOfRangeException), told.Message(), StringComparison.Ordinal);
        Assert.Equal("B", content.Entry("b.md").Title);
    }
}
