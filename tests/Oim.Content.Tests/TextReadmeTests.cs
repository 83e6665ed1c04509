using System.Runtime.CompilerServices;

namespace Oim.Content.Tests;

/// <summary>The example of Oim.Text's README.</summary>
public sealed class TextReadmeTests
{
    [Fact]
    public void The_example_works()
    {
        // <example>
        Assert.Equal("l-ete-a-nimes", Slug.Of("L’été à Nîmes"));
        Assert.Equal("ete", Slug.Fold("Été"));
        Assert.Equal("bureau", Nearest.To("burau", ["bureau", "page"]));
        Assert.Equal("au Honduras", FrenchCountries.In("HN"));
        Assert.Equal("Honduras", Countries.Name("HN", "fr"));
        Assert.Equal("NL", Countries.Called("Países Bajos", ["fr", "es"]));
        Assert.NotNull(ZoneNames.Find("heure de Bangkok"));
        // </example>
    }

    [Fact]
    public void And_is_the_one_that_stands_there()
    {
        var source = File.ReadAllText(Here());
        var start = source.IndexOf("// <example>\n", StringComparison.Ordinal) + "// <example>\n".Length;
        var example = source[start..source.IndexOf("        // </example>\n", StringComparison.Ordinal)];
        var readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../src/Oim.Text/README.md"));

        Assert.Contains(example.Replace("        Assert", "Assert", StringComparison.Ordinal), readme, StringComparison.Ordinal);
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
