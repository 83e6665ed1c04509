using System.Runtime.CompilerServices;
using Oim.Content.Markup;
using Oim.Content.Markup.Typography;

namespace Oim.Content.Tests.Markup.Typography;

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
            var once = FrenchTypography.Apply(line);
            Assert.Equal(once, FrenchTypography.Apply(once));
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
                .Select(line => line.Contains('(', StringComparison.Ordinal) || line.StartsWith('|') ? line : FrenchTypography.Apply(line))
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
        Assert.Equal(TypographySpecTests.Html(markdown, typography: false), TypographySpecTests.Html(markdown));

    [Fact]
    public void Pieces_of_a_text_are_put_right_together()
    {
        Assert.Equal(
            ["Qui", "\u202F? L’", "eau", " «\u00A0", "vive", "\u00A0»"],
            PlainTypography.Apply(["Qui", " ? L'", "eau", " \"", "vive", "\""], "fr")
        );
        Assert.Equal(["Rien", " à corriger"], PlainTypography.Apply(["Rien", " à corriger"], "fr"));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("ar")]
    public void Languages_without_rules_stay(string language)
    {
        const string markdown = "l'un ? \"deux\" : 1 000 - 2009-2010... 1er juin";
        Assert.Equal(TypographySpecTests.Html(markdown, typography: false), TypographySpecTests.Html(markdown, language));
    }

    [Theory]
    [InlineData("\"It's 5' 10\",\" she said...", "“It’s 5' 10”,” she said…")]
    [InlineData("The 'big' question: who?", "The ‘big’ question: who?")]
    [InlineData("\"He said 'no' twice\"", "“He said ‘no’ twice”")]
    [InlineData("rock 'n' roll; 25% of M. Dupont", "rock ’n’ roll; 25% of M. Dupont")]
    public void English_has_light_rules(string text, string expected) => Assert.Equal(expected, PlainTypography.Apply(text, "en-GB"));

    [Fact]
    public void Words_for_search_outline_ids_and_addresses_are_as_typed()
    {
        var read = MarkdownReader.Read(
            "## L'eau \"vive\" ?\n\nUn [lien](l'eau.md) : \"oui\" !",
            new("x.md", "", "fr", 1, null, (_, _, _) => { })
        );
        Assert.Equal("L'eau \"vive\" ?\nUn lien : \"oui\" !\n", read.Text);
        Assert.Equal(new Heading(2, "l-eau-vive", "L’eau «\u00A0vive\u00A0»\u202F?"), Assert.Single(read.Outline));
        Assert.Equal("Un lien\u00A0: «\u00A0oui\u00A0»\u202F!", read.FirstParagraph);
        Assert.Equal("l'eau", Assert.Single(read.References).Target);
    }

    [Fact]
    public void Switched_off_changes_nothing() => Assert.Equal("<p>L'un ?</p>", TypographySpecTests.Html("L'un ?", typography: false));

    [Fact]
    public void Text_without_need_is_the_same_string()
    {
        const string text = "Les migrations dans le monde, le 4\u00A0juin\u202F!";
        Assert.Same(text, FrenchTypography.Apply(text));
    }

    [Fact]
    public void A_long_row_of_signs_takes_no_time()
    {
        foreach (var sign in new[] { "\"a ", " 'a", "« ", "1 ", "I", "- ", ": ", "'", "\"", "1", "@", "[", "*a* \"", "XIXe et " })
        {
            var text = string.Concat(Enumerable.Repeat(sign, 100_000 / sign.Length));
            Assert.NotEmpty(FrenchTypography.Apply(text));
        }
    }

    private static string ContentFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../content"));
}
