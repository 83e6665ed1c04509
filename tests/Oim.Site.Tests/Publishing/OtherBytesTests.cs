using Oim.Site.Publishing;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Publishing;

/// <summary>Repositories whose files are not, byte for byte, what the branch has.</summary>
public sealed class OtherBytesTests
{
    private const string Page = "---\ntitle: Accueil\n---\n\nUn.\n\nDeux.\n";

    [Theory]
    [InlineData("", "Un.\n\nDeux.\n\nTrois.\n")]
    [InlineData("Zéro.\r\n\r\n", "Zéro.\n\nUn.\n\nDeux.\n\nTrois.\n")]
    public async Task Line_ends_that_Git_changes_in_the_folder_are_nobody_s_words(string typedInFolder, string expected)
    {
        await using var workshop = await Workshop.OpenAsync([("index.md", Page)]);
        await workshop.GitAsync("config core.autocrlf true && rm index.md && git checkout -q -- index.md");
        var inFolder = workshop.Text("index.md");
        Assert.Contains("\r\n", inFolder, StringComparison.Ordinal);
        var typed = inFolder.Replace("Un.", typedInFolder + "Un.", StringComparison.Ordinal);
        if (typed != inFolder) File.WriteAllText(workshop.Site.Folder.Full("index.md"), typed);

        Assert.IsType<Published>(await workshop.EditAsync("index.md", text => text + "\nTrois.\n"));

        Assert.EndsWith(expected, await workshop.GitAsync("show HEAD:index.md"), StringComparison.Ordinal);
        Assert.Equal(typedInFolder.Length > 0 ? "3\n" : "2\n", await workshop.GitAsync("rev-list --count HEAD"));
        Assert.Equal("", await workshop.GitAsync("status --porcelain"));
    }

    [Theory]
    [InlineData("*.png filter=lfs diff=lfs merge=lfs -text", "photo.png", "filter=lfs")]
    [InlineData("*.md working-tree-encoding=UTF-16", "page.md", "working-tree-encoding=UTF-16")]
    public async Task A_file_of_which_the_repository_keeps_something_else_is_refused(string attributes, string path, string said)
    {
        await using var workshop = await Workshop.OpenAsync([("index.md", Page)]);
        File.WriteAllText(workshop.Site.Folder.Full(".gitattributes"), attributes + "\n");

        var change = new Change([new(path, TestPicture.Png(2, 2), null)], Workshop.Awa, "Un fichier");
        var refused = await Assert.ThrowsAsync<PublicationRefusedException>(() => workshop.Publications.PublishAsync(change));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(workshop.Site.Folder.Full(path)));
    }

    [Fact]
    public async Task Other_files_of_such_a_repository_are_published()
    {
        await using var workshop = await Workshop.OpenAsync([("index.md", Page)]);
        File.WriteAllText(workshop.Site.Folder.Full(".gitattributes"), "*.png filter=lfs diff=lfs merge=lfs -text\n");

        Assert.IsType<Published>(await workshop.EditAsync("index.md", text => text + "\nTrois.\n"));
    }
}
