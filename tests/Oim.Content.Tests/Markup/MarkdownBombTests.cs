using Oim.Content.Markup;

namespace Oim.Content.Tests.Markup;

/// <summary>
/// Forms that are repeated until a reader whose time grows faster than the text would never come to an end. No clock is looked at.
/// </summary>
public class MarkdownBombTests
{
    private const int Many = 5_000;

    public static TheoryData<string> Forms =>
        [
            "<!-- ", "<!-- x\n\n", "<", "<a ", "<a href=\"", "<div>\n", "</div>\n", "<b>x", "<p>\n\n", "<![CDATA[", "<?", "&", "&amp",
            "[", "![", "](", "[a](", "[a](<", "[a][b] ", "[a]: /b\n", "[^1]", "[^1] [^2] ", "*", "**a ", "_a*", "~~a ", "==a ", "^a ",
            "`", "`` ` ", "```\n", "> ", "> a\n", "- a\n", "1. a\n\n", "- [ ] a\n", "# a\n", "## a {#b}\n", "a\n===\n", "| a | b |\n",
            "| a |\n|---|\n", "|---|\n", "|", "a\n: b\n", "*[A]: b\n", "A ", "::: note\n", "::: note\nx\n:::\n", ":::\n",
            "!!! note\n    a\n", "> [!NOTE]\n> a\n\n",
            "{{< a >}}", "{{< ", "{% a %}", "{% ", "[[a]] ", "[[", "{.a}", "{", "{: .a}\n", "$", "$$\n", "a  \n", "a\\\n", "\\",
            "www.a.b ", "https://a.b/c ", "a@b.c ", "« ", "\" ", "' ", "1er ", "12 h 30 ", "n° 1 ", "a-", "…", "\t", "\u00a0", "a\u0301",
            "😀", "\u202e", ":smile: ", "---\n", "\n", "\r\n", "<td>", "<table><tr><td>",
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_five_thousand_times_is_read(string form)
    {
        var text = string.Concat(Enumerable.Repeat(form, Many));
        var context = new MarkupContext("page.md", "", "fr", 1, null, (_, _, _) => { }, Key: "page");

        Assert.NotNull(MarkdownReader.Read(text + "\n\nFin.\n", context).Html);
    }
}
