using Oim.Site.Tests.Docs;

namespace Oim.Site.Tests;

/// <summary>Who may know whom, and how long a file may be (docs/architecture.md).</summary>
public sealed class ArchitectureTests
{
    private const int LongestFile = 250;

    private static readonly string[] Kinds = ["Pages", "News", "Events", "Offices"];

    [Fact]
    public void The_engine_knows_neither_ASP_NET_nor_the_site()
    {
        foreach (var file in Sources("src/Oim.Content", "*.cs"))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("Microsoft.AspNetCore", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Oim.Site.", text.Replace("Oim.Site.sln", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Kinds_do_not_know_one_another()
    {
        foreach (var kind in Kinds)
            foreach (var file in Sources($"src/Oim.Site/Features/{kind}", "*.cs*"))
                foreach (var other in Kinds.Where(other => other != kind))
                    Assert.False(File.ReadAllText(file).Contains($"Oim.Site.Features.{other}", StringComparison.Ordinal), $"{file} knows {other}");
    }

    [Fact]
    public void Files_are_short_and_named_for_what_they_are()
    {
        foreach (var file in Sources("src", "*.cs").Concat(Sources("src", "*.cshtml")))
        {
            Assert.True(File.ReadLines(file).Count() <= LongestFile, file);
            Assert.DoesNotMatch("(Manager|Helper|Utils)\\.cs$", file);
        }
    }

    private static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
}
