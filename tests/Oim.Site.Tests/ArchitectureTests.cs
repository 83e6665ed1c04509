using System.Text.RegularExpressions;
using Oim.Site.Tests.Docs;

namespace Oim.Site.Tests;

/// <summary>Who may know whom: read from the sources, held here.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The engine's folders in the order of dependence: each may use those before it.</summary>
    private static readonly string[] EngineOrder =
    [
        "Diagnostics",
        "Sources",
        "FrontMatter",
        "Settings",
        "Markup",
        "Storage",
        "Search",
        "Kinds",
        "Checks",
        "Ingestion",
        "Fixes",
        "Schemas",
    ];

    private static readonly string[] KindNames = ["page", "news", "event", "office"];

    private static IEnumerable<(string Path, string Text)> Sources(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file)));

    [Fact]
    public void The_engine_knows_nothing_of_ASP_NET() =>
        Assert.Empty(
            Sources("src/Oim.Content")
                .Where(file => file.Text.Contains("Microsoft.AspNetCore", StringComparison.Ordinal))
                .Select(file => file.Path)
        );

    [Fact]
    public void The_engine_names_no_kind() =>
        Assert.Empty(
            Sources("src/Oim.Content")
                .SelectMany(file =>
                    KindNames
                        .Where(kind => Code(file.Text).Contains($"== \"{kind}\"", StringComparison.Ordinal))
                        .Select(kind => $"{file.Path}: \"{kind}\"")
                )
        );

    [Fact]
    public void The_engine_does_not_use_the_site() =>
        Assert.Empty(
            Sources("src/Oim.Content").Where(file => file.Text.Contains("Oim.Site.", StringComparison.Ordinal)).Select(file => file.Path)
        );

    /// <summary>Kinds say what is read by the ingestion's reader, rows are written by it: these few look both ways on purpose (docs/architecture.md).</summary>
    private static readonly HashSet<string> KnownBothWays = new(StringComparer.Ordinal)
    {
        "Diagnostics → Storage",
        "Diagnostics → Checks",
        "Diagnostics → Sources",
        "Settings → Markup",
        "Storage → Search",
        "Storage → Kinds",
        "Kinds → Checks",
        "Kinds → Ingestion",
        "Checks → Ingestion",
    };

    [Fact]
    public void Folders_of_the_engine_depend_in_one_direction()
    {
        var backwards = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, text) in Sources("src/Oim.Content"))
        {
            var own = Array.IndexOf(EngineOrder, path.Split('/')[2]);
            Assert.True(own >= 0 || path.Split('/').Length == 3, $"a new folder of the engine: {path}");
            foreach (Match used in Namespace().Matches(text))
                if (Array.IndexOf(EngineOrder, used.Groups[1].Value) > own) backwards.Add($"{EngineOrder[own]} → {used.Groups[1].Value}");
        }

        Assert.Empty(backwards.Except(KnownBothWays));
        Assert.Empty(KnownBothWays.Except(backwards));
    }

    [Fact]
    public void Kinds_do_not_use_each_other()
    {
        var kinds = SiteKinds.All.Select(kind => kind.GetType().Namespace!).ToHashSet(StringComparer.Ordinal);
        var faults =
            from kind in kinds
            let folder = "src/"
                + kind.Replace("Oim.Site.", "Oim.Site/", StringComparison.Ordinal)
                    .Replace("Features.", "Features/", StringComparison.Ordinal)
            from file in Sources(folder).Concat(Sources(folder, "*.cshtml"))
            from other in kinds
            where
                other != kind
                && Regex.IsMatch(file.Text, Regex.Escape(other) + @"\b|/Features/" + other[(other.LastIndexOf('.') + 1)..] + "/")
            select $"{file.Path}: {other}";

        Assert.Empty(faults);
    }

    [Fact]
    public void What_is_shared_uses_no_kind()
    {
        var kinds = SiteKinds.All.Select(kind => kind.GetType().Namespace!).ToList();

        Assert.Empty(
            Sources("src/Oim.Site/Features/Shared")
                .Concat(Sources("src/Oim.Site/Features/Shared", "*.cshtml"))
                .Concat(Sources("src/Oim.Site/Serving"))
                .Where(file =>
                    kinds.Exists(kind =>
                        file.Text.Contains(kind, StringComparison.Ordinal)
                        || file.Text.Contains($"/Features/{kind[(kind.LastIndexOf('.') + 1)..]}/", StringComparison.Ordinal)
                    )
                )
                .Select(file => file.Path)
        );
    }

    [Fact]
    public void No_file_is_long() =>
        Assert.Empty(
            Sources("src")
                .Concat(Sources("tests"))
                .Concat(Sources("src", "*.cshtml"))
                .Select(file => (file.Path, Lines: file.Text.Count(c => c == '\n')))
                .Where(file => file.Lines > 250)
        );

    [Fact]
    public void No_name_hides_what_a_class_does() =>
        Assert.Empty(Sources("src").SelectMany(file => VagueName().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")));

    [Fact]
    public void Ingest_and_serve_are_short_ways()
    {
        Assert.InRange(
            LinesOf(
                "Ingestion/Ingester.cs",
                "Ingestion/ChangeSet.cs",
                "Ingestion/PageReader.cs",
                "FrontMatter/PageSource.cs",
                "Ingestion/EntryHeader.cs",
                "Markup/MarkdownReader.cs",
                "Ingestion/PageIntake.cs",
                "Storage/GenerationWriter.cs",
                "Checks/Checker.cs"
            ),
            1,
            1000
        );

        static int LinesOf(params string[] files) =>
            files.Sum(file => File.ReadAllLines(Path.Combine(Repository.Root, "src/Oim.Content", file)).Length);
    }

    private static string Code(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"\bOim\.Content\.(\w+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(class|record|struct|interface) \w*(Manager|Helper|Utils|Util)\b")]
    private static partial Regex VagueName();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
