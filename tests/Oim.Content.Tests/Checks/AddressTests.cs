using System.Text;

namespace Oim.Content.Tests.Checks;

public sealed class AddressTests
{
    private static string Page(string more = "") => $"---\ntitle: Page\n{more}---\nTexte.\n";

    [Theory]
    [InlineData("Été.md", "/ete")]
    [InlineData("« Nom ».md", "/nom")]
    [InlineData("L’été : quoi ?!.md", "/l-ete-quoi")]
    [InlineData("prenom.nom.md", "/prenom-nom")]
    [InlineData("2013-05-06-nom.md", "/2013-05-06-nom")]
    [InlineData("x.y.z.md", "/x-y-z")]
    [InlineData("a\u00A0b.md", "/a-b")]
    [InlineData("%41.md", "/41")]
    public void Any_name_has_an_ascii_address(string file, string address)
    {
        using var content = new ContentCase((file, Page()));
        Assert.Equal(address, content.Entry(file).Address);
    }

    [Fact]
    public void Names_that_fold_alike_do_not_collide()
    {
        string[] files = ["n/l-ete.md", "n/L'été.md", "n/L’été.md", "n/API.md", "n/api.md", "Été/un.md", "ete/un.md"];
        using var content = new ContentCase([.. files.Select(file => (file, Page()))]);
        Assert.Empty(content.Codes);
        Assert.Equal(files.Length, files.Select(file => content.Entry(file).Address).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("/n/l-ete", content.Entry("n/l-ete.md").Address);
        Assert.Matches("^/n/l-ete-[0-9a-f]{4}$", content.Entry("n/L'été.md").Address);
        Assert.Equal("/ete/un", content.Entry("ete/un.md").Address);
    }

    [Fact]
    public void Two_files_that_ask_for_one_address_are_both_named()
    {
        using var content = new ContentCase(("a.md", Page("slug: x\n")), ("b.md", Page("permalink: /x/\n")));
        var conflict = Assert.Single(content.Diagnostics);
        Assert.Equal(("OIM1301", "b.md"), (conflict.Rule.Code, conflict.File));
        Assert.Contains("a.md", conflict.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1", "L'été à Nîmes")]
    [InlineData("iso-8859-15", "Un cœur à 3 €")]
    [InlineData("windows-1252", "L’œuvre à 3 €…")]
    [InlineData("utf-16", "Déjà vu")]
    public void Other_encodings_are_read_and_named(string encoding, string title)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding) is UnicodeEncoding utf16
            ? [.. utf16.GetPreamble(), .. utf16.GetBytes($"---\ntitle: {title}\ntypography: false\n---\nx\n")]
            : Encoding.GetEncoding(encoding).GetBytes($"---\ntitle: {title}\ntypography: false\n---\nx\n");
        using var content = new ContentCase([("a.md", bytes)]);
        Assert.Equal(title, content.Entry("a.md").Title);
        Assert.Equal(["a.md:1 OIM1102"], content.Codes);
    }

    [Fact]
    public void What_is_no_text_and_what_is_hidden_is_named()
    {
        using var content = new ContentCase([
            ("a.md", [0x89, 0x50, 0x4E, 0x47, 0, 0]),
            (".b.md", Encoding.UTF8.GetBytes("x")),
            ("c.md", []),
            ("d.md", Encoding.UTF8.GetBytes("\uFEFF\n---  \ntitle: D\n--- \nx\n")),
        ]);
        Assert.Equal([".b.md:1 OIM1107", "a.md:1 OIM1101", "c.md:1 OIM1104"], content.Codes);
        Assert.Equal("D", content.Entry("d.md").Title);
    }

    [Fact]
    public void Translations_without_an_original_are_hinted()
    {
        using var content = new ContentCase(
            ("a.en.md", Page()),
            ("b.md", Page("translationKey: seul\n")),
            ("c/d.md", Page("translationKey: deux\n")),
            ("c/e.en.md", Page("translationKey: deux\n"))
        );
        Assert.Contains("a.en.md:1 OIM1404", content.Codes);
        Assert.Contains("b.md:3 OIM1405", content.Codes);
        Assert.DoesNotContain(content.Codes, code => code.StartsWith("c/", StringComparison.Ordinal));
    }
}
