using System.Runtime.CompilerServices;

namespace Oim.Typography.Tests;

/// <summary>What typography must not do, whatever the rules are.</summary>
public sealed class TypographyBoundaryTests
{
    public static TheoryData<string> Pages =>
        [
            .. Directory
                .EnumerateFiles(ContentFolder(), "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(ContentFolder(), file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Pages))]
    public void Twice_is_once_on_the_content_of_the_site(string page)
    {
        foreach (var line in File.ReadLines(Path.Combine(ContentFolder(), page)))
        {
            var once = TypographyRules.French.Apply(line);
            Assert.Equal(once, TypographyRules.French.Apply(once));
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public void Html_of_the_site_is_the_same_when_its_source_is_already_right(string page)
    {
        var source = File.ReadAllText(Path.Combine(ContentFolder(), page)).Split("---\n", 3)[^1];
        var once = TypographySpecTests.Html(source);
        var right = string.Join(
            '\n',
            source
                .Split('\n')
                .Select(line =>
                    line.Contains('(', StringComparison.Ordinal) || line.StartsWith('|') ? line : TypographyRules.French.Apply(line)
                )
        );
        Assert.Equal(once, TypographySpecTests.Html(right));
    }

    [Theory]
    [InlineData("```sh\ngit log -- \"l'un\" ; echo 1 000 ?\n```")]
    [InlineData("    a ? \"b\" : 'c' ; // l'un...")]
    [InlineData("`l'un ; \"deux\" ... 2009-2010 25%`")]
    [InlineData("<https://exemple.org/l;a?b=c:d>")]
    [InlineData("[a](/l'un?b=1;c=2 )")]
    [InlineData("<!-- l'un ? \"deux\" -->")]
    public void Code_and_addresses_stay(string markdown) =>
        Assert.Equal(TypographySpecTests.Html(markdown, language: null), TypographySpecTests.Html(markdown));

    [Fact]
    public void Pieces_of_a_text_are_put_right_together()
    {
        Assert.Equal(
            ["Qui", "\u202F? L’", "eau", " «\u00A0", "vive", "\u00A0»"],
            TypographyRules.French.Apply(["Qui", " ? L'", "eau", " \"", "vive", "\""])
        );
        Assert.Equal(["Rien", " à corriger"], TypographyRules.French.Apply(["Rien", " à corriger"]));
    }

    [Theory]
    [InlineData("702 973 نازحًا، و1 480 عائدًا", "702\u202F973 نازحًا، و1\u202F480 عائدًا")]
    [InlineData("في 5 يونيو 2009: 12 500.", "في 5 يونيو 2009: 12\u202F500.")]
    [InlineData("\"ما\" ? 1 234 567", "\"ما\" ? 1\u202F234\u202F567")]
    [InlineData("من 2009 إلى 2010", "من 2009 إلى 2010")]
    public void Arabic_keeps_the_groups_of_a_number_in_their_order(string text, string expected) =>
        Assert.Equal(expected, TypographyRules.Of("ar").Apply(text));

    [Theory]
    [InlineData("es")]
    [InlineData("pt")]
    public void Languages_without_rules_stay(string language)
    {
        const string markdown = "l'un ? \"deux\" : 1 000 - 2009-2010... 1er juin";
        Assert.Equal(TypographySpecTests.Html(markdown, language: null), TypographySpecTests.Html(markdown, language));
    }

    [Theory]
    [InlineData("\"It's 5' 10\",\" she said...", "“It’s 5' 10\",” she said…")]
    [InlineData("The 'big' question: who?", "The ‘big’ question: who?")]
    [InlineData("\"He said 'no' twice\"", "“He said ‘no’ twice”")]
    [InlineData("'tis the season for the boys' day", "’tis the season for the boys’ day")]
    [InlineData("\"It's 6' 2\" tall\"", "“It’s 6' 2\" tall”")]
    [InlineData("A 12' wall, and 'a 10' fence'", "A 12' wall, and ‘a 10' fence’")]
    [InlineData("She said \"no", "She said \"no")]
    [InlineData("rock 'n' roll; 25% of M. Dupont", "rock ’n’ roll; 25% of M. Dupont")]
    public void English_has_light_rules(string text, string expected) => Assert.Equal(expected, TypographyRules.Of("en-GB").Apply(text));

    [Fact]
    public void Text_without_need_is_the_same_string()
    {
        const string text = "Les migrations dans le monde, le 4\u00A0juin\u202F!";
        Assert.Same(text, TypographyRules.French.Apply(text));
    }

    [Fact]
    public void A_long_row_of_signs_takes_no_time()
    {
        string[] signs = ["\"a ", " 'a", "« ", "1 ", "I", "- ", ": ", "'", "\"", "1", "@", "[", "*a* \"", "XIXe et ", "1x", "Boeuf "];
        foreach (var sign in signs)
        {
            var text = string.Concat(Enumerable.Repeat(sign, 100_000 / sign.Length));
            Assert.NotEmpty(TypographyRules.French.Apply(text));
        }
    }

    private static string ContentFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../content"));
}
