using Oim.Content.Sources;

namespace Oim.Content.Tests.Sources;

public sealed class FileMarkTests : IDisposable
{
    private readonly string around = Directory.CreateTempSubdirectory("oim-mark-").FullName;

    private string Root => Path.Combine(around, "contenu");

    public FileMarkTests() => Directory.CreateDirectory(Root);

    public void Dispose() => Directory.Delete(around, recursive: true);

    [Fact]
    public void A_folder_stays_the_same_one_while_its_files_change()
    {
        var folder = new ContentFolder(Root);
        var before = folder.Identity;

        File.WriteAllText(Path.Combine(Root, "a.md"), "# Un");
        Directory.SetLastWriteTimeUtc(Root, DateTime.UnixEpoch);

        Assert.NotNull(before);
        Assert.Equal(before, folder.Identity);
    }

    [Fact]
    public void A_folder_that_takes_the_place_of_another_is_not_the_same()
    {
        var folder = new ContentFolder(Root);
        var before = folder.Identity;

        Directory.Move(Root, Root + "-ancien");
        Assert.Null(folder.Identity);
        Directory.CreateDirectory(Root);

        Assert.NotNull(folder.Identity);
        Assert.NotEqual(before, folder.Identity);
    }
}
