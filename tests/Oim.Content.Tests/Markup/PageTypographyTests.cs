using Oim.Content.Markup;

namespace Oim.Content.Tests.Markup;

/// <summary>What a page makes of typography; its rules are those of Oim.Typography.</summary>
public sealed class PageTypographyTests
{
    [Fact]
    public void Words_for_search_outline_ids_and_addresses_are_as_typed()
    {
        var read = Read("## L'eau \"vive\" ?\n\nUn [lien](l'eau.md) : \"oui\" !");
        Assert.Equal("L'eau \"vive\" ?\nUn lien : \"oui\" !\n", read.Text);
        Assert.Equal(new Heading(2, "l-eau-vive", "L’eau «\u00A0vive\u00A0»\u202F?"), Assert.Single(read.Outline));
        Assert.Equal("Un lien\u00A0: «\u00A0oui\u00A0»\u202F!", read.FirstParagraph);
        Assert.Equal("l'eau", Assert.Single(read.References).Target);
    }

    [Theory]
    [InlineData(
        "![L'eau](eau.png \"L'eau ?\")",
        "<figure><img src=\"content:/eau.png\" alt=\"L’eau\" /><figcaption>L’eau\u202F?</figcaption></figure>"
    )]
    [InlineData("## L'eau : \"vive\" ?", "<h2 id=\"l-eau-vive\">L’eau\u00A0: «\u00A0vive\u00A0»\u202F?</h2>")]
    [InlineData("[a](/b \"L'eau !\")", "<p><a href=\"content:/b\" title=\"L’eau\u202F!\">a</a></p>")]
    [InlineData(
        "!!! note L'eau ?\n    Vive !",
        "<div class=\"note note-info\">\n<p class=\"note-title\">L’eau\u202F?</p>\n<p>Vive\u202F!</p>\n</div>"
    )]
    [InlineData(
        "> [!NOTE] L'eau ?\n> Vive !",
        "<div class=\"note note-info\">\n<p class=\"note-title\">L’eau\u202F?</p>\n<p>Vive\u202F!</p>\n</div>"
    )]
    [InlineData(
        ":::note[L'eau ?]\nVive !\n:::",
        "<div class=\"note\">\n<p class=\"note-title\">L’eau\u202F?</p>\n<p>Vive\u202F!</p>\n</div>"
    )]
    [InlineData(
        "> [!info]- La \"vive\" eau\n> Vive !",
        "<details class=\"note note-info\"><summary>La «\u00A0vive\u00A0» eau</summary>\n<p>Vive\u202F!</p>\n</details>"
    )]
    public void Figures_headings_links_and_remarks_are_put_right(string markdown, string html) =>
        Assert.Equal(html, Read(markdown).Html.Trim());

    [Fact]
    public void The_name_of_a_table_for_screen_readers_is_put_right() =>
        Assert.Contains(
            "aria-label=\"L’un\u00A0:, 25\u00A0%\"",
            Read("| L'un : | 25% |\n|---|---|\n| a | b |").Html,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("1 234,5 | 22 %", 4)]
    [InlineData("| 22 %", 2)]
    [InlineData("environ 3 | 22 %", 2)]
    [InlineData("a | b", 0)]
    public void A_column_of_figures_is_aligned_by_its_ends_with_its_heading(string row, int aligned) =>
        Assert.Equal(aligned, Read($"| A | B |\n|---|---|\n| {row} |").Html.Split("class=\"droite\"").Length - 1);

    [Fact]
    public void Switched_off_changes_nothing() => Assert.Equal("<p>L'un ?</p>", Read("L'un ?", typography: false).Html.Trim());

    private static RenderedMarkdown Read(string markdown, bool typography = true) =>
        MarkdownReader.Read(markdown, new("x.md", "", "fr", 1, null, (_, _, _) => { }, typography));
}
