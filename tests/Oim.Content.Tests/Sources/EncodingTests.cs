using System.Text;
using Oim.Content.Sources;

namespace Oim.Content.Tests.Sources;

/// <summary>Whatever a file was saved as, its letters are read.</summary>
public sealed class EncodingTests
{
    private const string Text = "L’été à Nîmes : œuvre, 5 €, « oui »";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("windows-1252")]
    public void Every_letter_is_read(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(Text, SourceText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).Text);
    }

    [Fact]
    public void Latin_9_has_its_euro() =>
        Assert.Equal("5 € à Nîmes", SourceText.Decode([.. "5 "u8, 0xA4, .. " "u8, 0xE0, .. " N"u8, 0xEE, .. "mes"u8]).Text);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("macintosh")]
    public void An_encoding_that_nothing_announces_is_known_by_its_letters(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var source = SourceText.Decode(Encoding.GetEncoding(name).GetBytes("---\ntitle: L’été à Genève\n---\nUn élève, « là ».\n"));
        Assert.Equal("---\ntitle: L’été à Genève\n---\nUn élève, « là ».\n", source.Text);
        Assert.NotNull(source.OtherEncoding);
    }

    [Theory]
    [InlineData("Žižek, L’œuvre de Dvořák")]
    [InlineData("À L'ÉTÉ, « ÇA » ÊTRE")]
    [InlineData("déjà à l’été")]
    public void Windows_1252_is_not_taken_for_an_old_Mac(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.NotEqual("MacRoman", SourceText.Decode(Encoding.GetEncoding(1252).GetBytes(text)).OtherEncoding);
    }

    [Fact]
    public void Bytes_with_zeros_that_are_no_letters_are_no_text() =>
        Assert.True(SourceText.Decode([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0x0D, 0x49, 0x48]).IsBinary);

    [Fact]
    public void Utf8_that_was_encoded_twice_is_read_once()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var source = SourceText.Decode(
            Encoding.UTF8.GetBytes(
                Encoding.GetEncoding(1252).GetString(Encoding.UTF8.GetBytes("L’été de l’œuvre, « oui » : ça vaut 5 €, à Genève."))
            )
        );
        Assert.Equal("L’été de l’œuvre, « oui » : ça vaut 5 €, à Genève.", source.Text);
        Assert.NotNull(source.OtherEncoding);
    }

    [Fact]
    public void The_space_that_was_half_of_a_letter_may_be_lost() =>
        Assert.Equal("L’été à Genève, à Lyon", SourceText.Decode("Lâ€™Ã©tÃ© Ã  GenÃ¨ve, Ã Lyon"u8).Text);

    [Theory]
    [InlineData("Les signes « Ã© » et « â€™ » trahissent un texte codé deux fois.")]
    [InlineData("SÃO PAULO, TÃO")]
    public void Text_that_only_shows_such_signs_is_let_alone(string text) =>
        Assert.Equal(text, SourceText.Decode(Encoding.UTF8.GetBytes(text)).Text);

    [Fact]
    public void Bytes_of_another_encoding_pasted_into_utf8_spoil_nothing_else()
    {
        var source = SourceText.Decode([.. "Déjà vu à l’été, "u8, 0xE9, 0x74, 0xE9, .. " "u8, 0x9C, .. "uvre, château"u8]);
        Assert.Equal("Déjà vu à l’été, été œuvre, château", source.Text);
        Assert.NotNull(source.OtherEncoding);
    }
}
