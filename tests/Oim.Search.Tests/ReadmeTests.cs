using System.Runtime.CompilerServices;
using Oim.Search.Indexing;

namespace Oim.Search.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_example_works()
    {
        // <example>
        var index = SearchIndex.Empty;
        var analyzer = new DocumentAnalyzer(index.Vocabulary);
        index = index.With(
            [
                analyzer.Analyze(new(1, "fr", "Nous joindre") { Body = "Notre adresse électronique est sur cette page." }),
                analyzer.Analyze(new(2, "fr", "Le retour volontaire") { Labels = [new("theme", "retour", "Retour")] }),
            ],
            removedIds: []
        );

        var searcher = new Searcher(index, new SearchSettings(), ids => ids.ToDictionary(id => id, id => ""));
        var results = searcher.Search(new SearchRequest("par mail", "fr", DateTimeOffset.UtcNow));
        Assert.Equal("Nous joindre", string.Concat(results.Hits[0].Title.Select(run => run.Text)));

        var narrowed = new SearchRequest("retours", "fr", DateTimeOffset.UtcNow) { Counted = ["theme"] };
        Assert.Equal(1, searcher.Search(narrowed).Facets["theme"][0].Count);
        // </example>
    }

    [Fact]
    public void And_is_the_one_that_stands_there()
    {
        var source = File.ReadAllText(Here());
        var start = source.IndexOf("// <example>", StringComparison.Ordinal) + "// <example>".Length;
        var example = source[start..source.IndexOf("// </example>", StringComparison.Ordinal)];
        var readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../src/Oim.Search/README.md"));
        var lines = example.Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line);
        Assert.Contains(string.Join('\n', lines).Trim(), readme, StringComparison.Ordinal);
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
