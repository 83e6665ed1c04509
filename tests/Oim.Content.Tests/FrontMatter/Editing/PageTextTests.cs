using System.Text;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Editing;
using Oim.Content.Kinds;

namespace Oim.Content.Tests.FrontMatter.Editing;

public sealed class PageTextTests
{
    private static readonly KnownKeys Known = new(CommonKeys.All);

    [Theory]
    [InlineData("title: Ancien # note", "title: Nouveau # note")]
    [InlineData("title: 'Ancien'", "title: Nouveau")]
    [InlineData("titre:   Ancien", "titre: Nouveau")]
    [InlineData("title: >-\n  Un titre\n  sur deux lignes", "title: Nouveau")]
    [InlineData("title: | # note\n  # Un titre\n", "title: Nouveau # note\n")]
    [InlineData("\"title\" : \"An\n  cien\"", "\"title\" : Nouveau")]
    [InlineData("title:", "title: Nouveau")]
    [InlineData("date: 2009-01-01", "date: 2009-01-01\ntitle: Nouveau")]
    [InlineData("# title: Titre de la page\ndate: 2009-01-01", "# title: Titre de la page\ntitle: Nouveau\ndate: 2009-01-01")]
    public void A_text_takes_the_place_of_the_one_before_and_keeps_the_comment_beside_it(string header, string expected) =>
        Assert.Equal(Page(expected), Set(Page(header), CommonKeys.Title, Text("Nouveau")));

    [Theory]
    [InlineData("themes: [a, b] # note", "themes: [c, \"d, e\"] # note")]
    [InlineData("themes:\n- a\n# entre deux\n- b\n\ndate: 2009-01-01", "themes:\n- c\n- \"d, e\"\n# entre deux\n\ndate: 2009-01-01")]
    [InlineData("themes:\n- c # c\n# entre deux\n- x\n# d\n- 'd, e'", "themes:\n- c # c\n# entre deux\n# d\n- 'd, e'")]
    [InlineData("themes:\n- c # c\n", "themes:\n- c # c\n- \"d, e\"\n")]
    [InlineData("themes: # note\n    - a\n# b\ndate: 2009", "themes: # note\n    - c\n    - \"d, e\"\n# b\ndate: 2009")]
    [InlineData("tags: a, b", "tags: [c, \"d, e\"]")]
    public void A_list_stays_in_the_form_it_was_written_in(string header, string expected) =>
        Assert.Equal(Page(expected), Set(Page(header), CommonKeys.Themes, List(Text("c"), Text("d, e"))));

    [Fact]
    public void People_are_written_below_their_key_one_key_a_line()
    {
        var contact = new HeaderMap([Entry("name", Text("Awa Diop")), Entry("phone", Text("+221 33 123"))], Position.Start);

        Assert.Equal(
            Page("title: A\ncontacts:\n  - name: Awa Diop\n    phone: \"+221 33 123\""),
            Set(Page("title: A"), CommonKeys.Contacts, List(contact))
        );
    }

    [Fact]
    public void A_key_that_is_taken_away_takes_its_lines_with_it_and_no_other() =>
        Assert.Equal(
            Page("title: A\n# autre note\nx: 1"),
            Set(Page("title: A\ndraft: true # retirez cette ligne\n# autre note\nx: 1"), CommonKeys.Draft, null)
        );

    [Theory]
    [InlineData("Texte.\n", "---\ntitle: Nouveau\n---\n\nTexte.\n")]
    [InlineData("\nTexte.\n", "---\ntitle: Nouveau\n---\n\nTexte.\n")]
    [InlineData("---\r\n---\r\nTexte.\r\n", "---\r\ntitle: Nouveau\r\n---\r\nTexte.\r\n")]
    [InlineData("\uFEFF---\r\na: 1\r\n---\r\n\r\nTexte.", "\uFEFF---\r\na: 1\r\ntitle: Nouveau\r\n---\r\n\r\nTexte.")]
    public void A_page_without_the_key_or_without_a_header_gets_it_with_the_line_ends_it_has(string text, string expected) =>
        Assert.Equal(expected, Set(text, CommonKeys.Title, Text("Nouveau")));

    [Theory]
    [InlineData("+++\ntitle = \"A\"\n+++\n", HeaderObstacle.OtherForm)]
    [InlineData("{ \"title\": \"A\" }\n", HeaderObstacle.OtherForm)]
    [InlineData("Title: A\n\nTexte.\n", HeaderObstacle.OtherForm)]
    [InlineData("---\n{ title: A }\n---\n", HeaderObstacle.OtherForm)]
    [InlineData("---\ntitle: A\n\nTexte.\n", HeaderObstacle.OtherForm)]
    [InlineData("---\ntitle: Paris : la suite\n---\n", HeaderObstacle.Slips)]
    [InlineData("---\ntitle: A\ntitle: B\n---\n", HeaderObstacle.Slips)]
    [InlineData("---\ntitle: [A\n---\n", HeaderObstacle.Slips)]
    [InlineData("\0\u0001", HeaderObstacle.NoText)]
    public void A_header_that_cannot_be_changed_line_by_line_says_why_and_stays_as_it_is(string text, HeaderObstacle expected)
    {
        var page = PageText.Of(Encoding.UTF8.GetBytes(text), Known);

        Assert.Equal(expected, page.Obstacle);
        Assert.Null(page.With(CommonKeys.Title, Text("Nouveau")));
        Assert.Equal(text, Encoding.UTF8.GetString(page.Bytes));
    }

    [Fact]
    public void A_page_in_another_encoding_is_not_written_anew_for_one_key() =>
        Assert.Equal(
            HeaderObstacle.OtherEncoding,
            PageText.Of(Encoding.Latin1.GetBytes("---\ntitle: été\n---\nÀ côté.\n"), Known).Obstacle
        );

    [Fact]
    public void A_key_whose_value_others_take_by_its_anchor_is_not_changed() =>
        Assert.Null(
            PageText
                .Of(Encoding.UTF8.GetBytes("---\ntitle: &t Un\nsummary: *t\n---\n"), Known)
                .With(CommonKeys.Title, Text("Deux"))
        );

    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nB\nc\n", "a\r\nB\r\nc\n")]
    [InlineData("a\r\n\r\nb", "a\n\nb\nc", "a\r\n\r\nb\r\nc")]
    [InlineData("a\nb\nc\n", "a\nc\n", "a\nc\n")]
    public void Lines_of_a_text_that_are_not_touched_keep_what_ends_them(string body, string asked, string expected)
    {
        var page = PageText.Of(Encoding.UTF8.GetBytes("---\r\ntitle: A\r\n---\r\n\r\n" + body), Known);

        Assert.Equal("---\r\ntitle: A\r\n---\r\n\r\n" + expected, Encoding.UTF8.GetString(page.WithBody(asked).Bytes));
        Assert.Same(page, page.WithBody(page.Body.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    private static string Page(string header) => $"---\n{header}\n---\n\nTexte.\n";

    private static string? Set(string text, Key key, HeaderNode? value) =>
        PageText.Of(Encoding.UTF8.GetBytes(text), Known).With(key, value) is { } changed ? Encoding.UTF8.GetString(changed.Bytes) : null;

    internal static HeaderScalar Text(string text) => new(text, IsPlain: false, Position.Start);

    internal static HeaderList List(params IReadOnlyList<HeaderNode> items) => new(items, Position.Start);

    internal static HeaderEntry Entry(string name, HeaderNode value) => new(name, Position.Start, value);
}
