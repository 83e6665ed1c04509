using Microsoft.Extensions.Logging;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>
/// Where nothing can be written, the database goes to a temporary folder that nobody can foresee and nobody else can read.
/// </summary>
public sealed class DataFolderTests
{
    [Fact]
    public async Task The_temporary_folder_is_private_new_each_time_and_gone_with_the_site()
    {
        var used = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            await using var site = await StartAsync();
            var folder = site.Store.DataFolder;
            used.Add(folder);
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            Assert.Contains(site.Log.At(LogLevel.Warning), line => line.Contains(folder, StringComparison.Ordinal));
        }

        Assert.NotEqual(used[0], used[1]);
        Assert.DoesNotContain(Path.Combine(Path.GetTempPath(), "oim-site"), used);
        Assert.All(used, folder => Assert.False(Directory.Exists(folder)));
    }

    private static Task<TestSite> StartAsync()
    {
        var folder = new TemporaryFolder();
        // A file stands where the folder was wanted.
        File.WriteAllText(folder.Data, "");
        return TestSite.StartAsync(new TestSiteOptions { Folder = folder, OwnsFolder = true }, ("a.md", "# A\n"));
    }
}
