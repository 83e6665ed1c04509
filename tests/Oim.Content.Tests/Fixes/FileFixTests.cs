using System.Text;
using Oim.Content.Fixes;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;

namespace Oim.Content.Tests.Fixes;

public sealed class FileFixTests
{
    private static readonly KnownKeys Keys = new(CommonKeys.All);

    [Theory]
    [InlineData("---\ntitle: Le climat : agir\n---\nx\n", "---\ntitle: \"Le climat : agir\"\n---\nx\n")]
    [InlineData("---\r\ntitle: 'L'été'\r\n---\r\nx\r\n", "---\r\ntitle: \"L'été\"\r\n---\r\nx\r\n")]
    [InlineData("---\ntags:\n\t- un\n---\nx", "---\ntags:\n  - un\n---\nx")]
    [InlineData("---\ntitle: A\n\nTexte.\n", "---\ntitle: A\n\n---\nTexte.\n")]
    [InlineData("---\r\ntitle: A\r\ndate: 2026-01-02", "---\r\ntitle: A\r\ndate: 2026-01-02\r\n---\r\n")]
    [InlineData("title: A\ndate: 2026-01-02\n---\nTexte.\n", "---\ntitle: A\ndate: 2026-01-02\n---\nTexte.\n")]
    [InlineData("Title: A\nDate: 2026-01-02\n\nTexte.\n", "---\nTitle: A\nDate: 2026-01-02\n---\n\nTexte.\n")]
    [InlineData("title: A : b\ndate: 2026-01-02\n---\nTexte.\n", "---\ntitle: \"A : b\"\ndate: 2026-01-02\n---\nTexte.\n")]
    [InlineData("---\nsummary: un\n  deux : trois\n---\nx\n", "---\nsummary: \"un\n  deux : trois\"\n---\nx\n")]
    [InlineData("----\r\ntitle: A\r\n—\r\nx\r\n", "---\r\ntitle: A\r\n---\r\nx\r\n")]
    [InlineData("---\ntitle: A\n-----\nx\n", "---\ntitle: A\n---\nx\n")]
    [InlineData("---\ntags:\n* un\n* deux\n---\nx\n", "---\ntags:\n- un\n- deux\n---\nx\n")]
    [InlineData("---\ntags:\n- un\n - deux\n---\nx\n", "---\ntags:\n- un\n- deux\n---\nx\n")]
    public void What_is_certain_is_written(string before, string after)
    {
        var fix = FileFix.For(Encoding.UTF8.GetBytes(before), Keys);
        Assert.NotNull(fix);
        Assert.Equal(after, Encoding.UTF8.GetString(fix.Bytes));
        Assert.Null(FileFix.For(fix.Bytes, Keys));
    }

    [Theory]
    [InlineData("---\ntitle: A\n---\nTexte : « été ».\n")]
    [InlineData("---\nsummary: |\n  - un\n    - deux\n---\nx\n")]
    [InlineData("Texte sans en-tête.\n")]
    [InlineData("---\ntitle: A\n<<<<<<< HEAD\nx: 1\n=======\nx: 2\n>>>>>>> b\n---\nx\n")]
    [InlineData("---\ntitle: A\n}}}{{{ ][ : :\n  - : ]\n---\nx\n")]
    [InlineData("+++\ntitle = 'A'\n+++\nx\n")]
    public void What_is_well_or_not_understood_is_let_alone(string text) => Assert.Null(FileFix.For(Encoding.UTF8.GetBytes(text), Keys));

    [Fact]
    public void A_byte_order_mark_stays()
    {
        byte[] before = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("---\ntitle: Le climat : agir\n---\n")];

        Assert.Equal(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("---\ntitle: \"Le climat : agir\"\n---\n")],
            FileFix.For(before, Keys)!.Bytes
        );
    }

    [Fact]
    public void Other_encodings_become_utf8()
    {
        var fix = FileFix.For(Encoding.Latin1.GetBytes("---\r\ntitle: L'été\r\n---\r\nDéjà\r\n"), Keys);
        Assert.Equal("---\r\ntitle: L'été\r\n---\r\nDéjà\r\n", Encoding.UTF8.GetString(fix!.Bytes));
        Assert.Empty(fix.Edits);
    }
}
