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
    public void Latin_9_has_its_euro() => Assert.Equal("5 € à Nîmes", SourceText.Decode([.. "5 "u8, 0xA4, .. " "u8, 0xE0, .. " N"u8, 0xEE, .. "mes"u8]).Text);

    [Fact]
    public void Bytes_of_another_encoding_pasted_into_utf8_spoil_nothing_else()
    {
        var source = SourceText.Decode([.. "Déjà vu à l’été, "u8, 0xE9, 0x74, 0xE9, .. " "u8, 0x9C, .. "uvre, château"u8]);
        Assert.Equal("Déjà vu à l’été, été œuvre, château", source.Text);
        Assert.NotNull(source.OtherEncoding);
    }
}
