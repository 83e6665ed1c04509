using Markdig;

namespace Oim.Typography.Tests;

/// <summary>The example of the README is this code, and gives what the README says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_example_gives_what_the_readme_says()
    {
        using var shown = new StringWriter();
        Console.SetOut(shown);
        Example();
        var readme = Readme();
        Assert.Equal(Block(readme, "text"), shown.ToString().Replace('\u00A0', '␣').Replace('\u202F', '⍽'));
        Assert.Equal(Block(readme, "csharp"), Source());
    }

    private static void Example()
    {
        // Example
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseTypography(TypographyRules.French).Build();

        Console.Write(Markdown.ToHtml("Le *1er juin* à 9h30 : \"L'eau\" manque ?", pipeline));
        Console.WriteLine(TypographyRules.French.Apply("XXIe siècle : 12 000 km, n° 5"));
        Console.WriteLine(TypographyRules.Of("en-GB").Apply("It's \"typed\"..."));
        // End
    }

    private static string Readme() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));

    private static string Block(string text, string language)
    {
        var from = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[from..text.IndexOf("```", from, StringComparison.Ordinal)];
    }

    private static string Source([System.Runtime.CompilerServices.CallerFilePath] string here = "")
    {
        var lines = File.ReadLines(here).SkipWhile(line => line.Trim() != "// Example").Skip(1).TakeWhile(line => line.Trim() != "// End");
        return "using Markdig;\nusing Oim.Typography;\n\n" + string.Concat(lines.Select(line => $"{line.TrimStart()}\n"));
    }
}
