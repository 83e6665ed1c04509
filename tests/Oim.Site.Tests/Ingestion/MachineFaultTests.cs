using System.Diagnostics;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>
/// What a machine can refuse a running site: room on the disk, writing, being told of changes. Pages that are there stay, the log says it
/// once, and what was refused is made good by itself.
/// </summary>
[Trait("Store", "file")]
public sealed class MachineFaultTests : IDisposable
{
    private static readonly string[] Addresses = ["/", "/a", "/dossier/b", "/recherche?q=deux", "/sitemap.xml"];

    private readonly TemporaryFolder folder = new();

    public MachineFaultTests() =>
        folder.Write(new Dictionary<string, string> { ["index.md"] = "# Accueil\n", ["a.md"] = "# Un\n", ["dossier/b.md"] = "# Deux\n" });

    public void Dispose() => folder.Dispose();

    [SmallDiskFact]
    public async Task A_full_disk_keeps_the_pages_is_told_of_once_and_takes_in_what_was_saved_when_there_is_room()
    {
        using var disk = SmallDisk.Mount("size=24m");
        using var site = SiteProcess.Start(folder, data: Path.Combine(disk.Root, "donnees"));
        using var http = new HttpClient { BaseAddress = await site.AddressAsync() };
        disk.Fill();

        folder.Write("a.md", "# Un changé\n\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"mot{i} ")));
        await site.UntilSaidAsync("le disque est plein");
        folder.Write("dossier/b.md", "# Deux changé\n");

        foreach (var address in Addresses) Assert.Equal(System.Net.HttpStatusCode.OK, (await http.GetAsync(address)).StatusCode);
        disk.Free();
        // No edit tells of the room there is: the next look at the folder finds out.
        await site.UntilSaidAsync("2 lus");
        Assert.Contains("<h1>Un changé</h1>", await http.GetStringAsync("/a"), StringComparison.Ordinal);
        Assert.Contains("<h1>Deux changé</h1>", await http.GetStringAsync("/dossier/b"), StringComparison.Ordinal);
        Assert.Single(site.Said, line => line.Contains("le disque est plein", StringComparison.Ordinal));
    }

    [SmallDiskFact]
    public async Task On_read_only_disks_the_site_stands_and_says_where_its_database_is()
    {
        using var disk = SmallDisk.Mount("ro");
        using var site = SiteProcess.Start(folder, data: Path.Combine(disk.Root, "donnees"));
        using var http = new HttpClient { BaseAddress = await site.AddressAsync() };

        foreach (var address in Addresses) Assert.Equal(System.Net.HttpStatusCode.OK, (await http.GetAsync(address)).StatusCode);
        Assert.Single(site.Said, line => line.Contains("n’est pas accessible en écriture", StringComparison.Ordinal));
    }

    [NamespaceTheory]
    [InlineData("max_inotify_instances", 0)]
    [InlineData("max_inotify_watches", 1)]
    public async Task Without_being_told_of_changes_the_site_looks_for_them_and_says_so_once(string limit, int most)
    {
        using var site = SiteProcess.Start(
            folder,
            $"exec unshare -Ur bash -c 'echo {most} > /proc/sys/user/{limit}; exec dotnet \"$@\"' bash \"$@\""
        );
        using var http = new HttpClient { BaseAddress = await site.AddressAsync() };
        await site.UntilSaidAsync("Le système ne dit pas tout ce qui change");

        folder.Write("dossier/b.md", "# Changé\n");
        await site.UntilSaidAsync(" 1 lu,");

        Assert.Contains("<h1>Changé</h1>", await http.GetStringAsync("/dossier/b"), StringComparison.Ordinal);
        Assert.Single(site.Said, line => line.Contains("Le système ne dit pas tout ce qui change", StringComparison.Ordinal));
    }

    /// <summary>
    /// A test that sets limits of the kernel for its process alone. Where that is not allowed it is skipped and says why.
    /// </summary>
    private sealed class NamespaceTheoryAttribute : TheoryAttribute
    {
        private static readonly bool IsAllowed = Allows();

        public NamespaceTheoryAttribute() => Skip = IsAllowed ? null : "no limits of its own can be set for a process here (unshare -Ur)";

        private static bool Allows()
        {
            try
            {
                using var process = Process.Start("unshare", ["-Ur", "bash", "-c", "echo 9 > /proc/sys/user/max_inotify_instances"]);
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}
