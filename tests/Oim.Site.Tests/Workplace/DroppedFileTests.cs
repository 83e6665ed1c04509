using System.Text;
using Oim.Site.Features.Workplace.Files;
using Oim.Site.Publishing;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Workplace;

/// <summary>What may be put beside a page: what its bytes are, whatever it is called.</summary>
public sealed class DroppedFileTests
{
    [Theory]
    [InlineData("Photo de l’été.JPG", "photo-de-l-ete.png")]
    [InlineData("../../site.yml", "site.png")]
    [InlineData("<script>.png", "script.png")]
    [InlineData("写真.png", "p-9c3250ff.png")]
    public void A_picture_gets_a_good_name_and_the_ending_of_what_it_is(string name, string expected) =>
        Assert.Equal(expected, DroppedFile.NameOf(Path.GetFileName(name), TestPicture.Png(2, 2)));

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7", "a.pdf")]
    [InlineData("a.exe", "%PDF-1.7", "a.pdf")]
    [InlineData("a.docx", "PK\u0003\u0004", "a.docx")]
    [InlineData("a.csv", "a;b\n1;2\n", "a.csv")]
    public void A_document_is_one_by_its_first_bytes(string name, string text, string expected) =>
        Assert.Equal(expected, DroppedFile.NameOf(name, Encoding.Latin1.GetBytes(text)));

    [Theory]
    [InlineData("a.html", "<!doctype html><script>alert(1)</script>")]
    [InlineData("a.js", "alert(1)")]
    [InlineData("a.md", "# Page")]
    [InlineData("a.png", "<html>")]
    [InlineData("a.exe", "PK\u0003\u0004")]
    [InlineData("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><script>alert(1)</script></svg>")]
    [InlineData("a.txt", "\u0000\u0001")]
    public void What_a_browser_would_run_or_nobody_knows_is_refused(string name, string text) =>
        Assert.Throws<PublicationRefusedException>(() => DroppedFile.NameOf(name, Encoding.UTF8.GetBytes(text)));
}
