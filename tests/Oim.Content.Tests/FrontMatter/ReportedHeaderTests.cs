namespace Oim.Content.Tests.FrontMatter;

/// <summary>Headers that people have reported to the makers of other tools, each reduced to a line or two.</summary>
public sealed class ReportedHeaderTests
{
    [Theory]
    [InlineData("--- \ntitle: Bonjour\n\n---\nTexte.")] // a space after the fence: jekyll/jekyll#2650
    [InlineData("---\r\ntitle: Bonjour\r\n---\r\nTexte.")] // jekyll/jekyll#48
    [InlineData("---\ntitle: Bonjour\n---\r\r\nTexte.")] // a stray carriage return: 42Squares/LightPaper#35
    public void Its_fences_are_found(string file)
    {
        using var page = new ContentCase(("a.md", file));
        Assert.Equal(("Bonjour", "<p>Texte.</p>"), (page.Entry("a.md").Title, page.Entry("a.md").Html.Trim()));
        Assert.Empty(page.Codes);
    }

    [Theory]
    [InlineData("title: foo : bar", "foo : bar", true)] // eyeseast/python-frontmatter#70
    [InlineData("title: Une question ouverte :", "Une question ouverte :", true)] // jxson/front-matter#89
    [InlineData("title: #1 des ventes", "#1 des ventes", true)] // jxson/front-matter#89
    [InlineData("title: `rake` en pratique", "rake en pratique", true)] // turingschool/curriculum#277
    [InlineData("title: *Barre : 1 µm*", "Barre : 1 µm", true)] // PeerJ/paper-now#17
    [InlineData("title: **A:** à gauche", "A: à gauche", true)] // PeerJ/paper-now#17
    [InlineData("title: Bonjour \U0001F30E", "Bonjour \U0001F30E", false)] // estruyf/vscode-front-matter#538
    public void Its_title_is_what_was_written(string header, string title, bool isTold)
    {
        using var page = ContentCase.Page(header + "\ntypography: false");
        Assert.Equal(title, page.Entry("a.md").Title);
        Assert.Equal(isTold ? ["a.md:2 OIM1015"] : [], page.Codes);
    }

    [Theory]
    [InlineData("date: 2024-04-08T14:31")] // decaporg/decap-cms#7171
    [InlineData("date: 2024-10-31T20:57:00.000Z")] // decaporg/decap-cms#7319
    [InlineData("date: 03/22/2010 7:06 PM", "a.md:3 OIM1016")] // month first, and decaporg/decap-cms#578 says nothing of it
    public void Its_date_is_read_or_named(string header, params string[] codes)
    {
        using var page = ContentCase.Page("title: Bonjour\n" + header);
        Assert.Equal(codes.Length == 0, page.Entry("a.md").Date is not null);
        Assert.Equal(codes, page.Codes);
    }

    [Theory]
    [InlineData("tags: #retour #accueil")] // cristianvasquez/obsidian-prettify#28
    [InlineData("tags: ['#retour', '#accueil']")] // dmuth/evernote-to-obsidian#10
    [InlineData("tags:\n  - #retour\n  - #accueil")] // mProjectsCode/obsidian-media-db-plugin#66
    public void Its_hashtags_are_themes(string header)
    {
        using var page = ContentCase.Page("title: Bonjour\n" + header);
        Assert.Equal(["retour", "accueil"], page.Terms("a.md"));
    }

    [Theory]
    [InlineData("aliases: /a, /b")]
    [InlineData("aliases:\n  - \"/a\", \"/b\"")]
    public void Its_old_addresses_are_each_an_address(string header)
    {
        using var page = ContentCase.Page("title: Bonjour\n" + header);
        Assert.Equal(["/a", "/b"], page.Aliases("a.md"));
    }
}
