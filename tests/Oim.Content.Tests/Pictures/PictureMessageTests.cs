using System.Text;
using Oim.Content.Pictures;

namespace Oim.Content.Tests.Pictures;

/// <summary>What editors are told of their pictures.</summary>
public sealed class PictureMessageTests
{
    private static readonly byte[] Good = TestPicture.Png(800, 500);

    [Theory]
    [InlineData("page under the name of a picture", "a.png", "a.png:1 OIM1901")]
    [InlineData("format of a telephone", "a.heic", "a.heic:1 OIM1901")]
    [InlineData("whole", "a.jpg", "a.jpg:1 OIM1902")]
    [InlineData("cut", "a.png", "a.png:1 OIM1903")]
    [InlineData("bomb", "a.png", "a.png:1 OIM1904")]
    [InlineData("heavy", "a.png", "a.png:1 OIM1905")]
    [InlineData("moving", "a.gif", "a.gif:1 OIM1906")]
    [InlineData("script", "a.svg", "a.svg:1 OIM1907")]
    [InlineData("small", "a.png", "p.md:4 OIM1908")]
    public void A_faulty_picture_is_told_of(string fault, string name, string code)
    {
        using var site = Site("", $"![La salle]({name})", (name, With(fault)));
        Assert.Contains(code, site.Codes);
    }

    private static byte[] With(string fault) =>
        fault switch
        {
            "page under the name of a picture" => "<p>pas une image</p>"u8.ToArray(),
            "format of a telephone" => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]],
            "whole" => Good,
            "cut" => Good[..200],
            "bomb" => TestPicture.Png(50_000, 50_000, rows: 1),
            "heavy" => [.. Good, .. new byte[10_000_001]],
            "moving" => [.. "GIF89a"u8, 32, 3, 8, 0, 0, 0, 0, .. "NETSCAPE2.0"u8, 0x3B],
            "script" => "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>"u8.ToArray(),
            _ => TestPicture.Png(300, 200),
        };

    [Theory]
    [InlineData("image: a.png\nimageAlt: a.png", "p.md:3 OIM1909")]
    [InlineData("image: a.png\nimageAlt: Image de la salle", "p.md:3 OIM1909")]
    [InlineData("image: { src: a.png, alt: DSC_0412 }", "p.md:3 OIM1909")]
    [InlineData("image: a.png\nimageAlt: Imagerie médicale au centre de Dakar")]
    [InlineData("image: a.png\nimageAlt: La salle\nimageFocus: en haut à gauche", "p.md:5 OIM1913")]
    [InlineData("image: a.png\nimageAlt: La salle\nimageFocus: haut")]
    public void A_text_that_says_nothing_of_its_picture_is_told_of(string header, params string[] codes)
    {
        using var site = Site(header + "\n", "Un texte.", ("a.png", Good));
        Assert.Equal(codes, site.Codes);
    }

    [Fact]
    public void A_site_may_ask_for_the_credit_of_each_picture()
    {
        var asks = ("site.yml", Encoding.UTF8.GetBytes("name: Essai\nimageCreditRequired: true\n"));
        const string captioned = "![La salle](a.png \"La salle. © OIM\")";
        using var without = Site("image: a.png\nimageAlt: La salle\n", "![La salle](a.png)", ("a.png", Good), asks);
        using var with = Site("image: a.png\nimageAlt: La salle\nimageCredit: OIM\n", captioned, ("a.png", Good), asks);

        Assert.Equal(["p.md:3 OIM1910", "p.md:6 OIM1910"], without.Codes);
        Assert.Empty(with.Codes);
    }

    [Theory]
    [InlineData("haut", "top")]
    [InlineData("bas droite", "bottom-right")]
    [InlineData("50% 10%", "top")]
    [InlineData("90% 50%", "right")]
    [InlineData("centre", "")]
    [InlineData("ailleurs", null)]
    public void The_point_that_stays_in_sight_is_one_of_nine(string written, string? place) =>
        Assert.Equal(place, FocalPoint.Read(written));

    [Fact]
    public void Several_images_of_a_paragraph_are_a_gallery()
    {
        var html = ContentCase.Html("![A](a.png \"Le matin. © OIM\")\n![B](b.png)");
        Assert.Equal(
            "<div class=\"gallery\">\n<figure><img src=\"content:/a.png\" alt=\"A\" /><figcaption>Le matin. © OIM</figcaption></figure>\n"
                + "<figure><img src=\"content:/b.png\" alt=\"B\" /></figure>\n</div>",
            html
        );
    }

    private static ContentCase Site(string header, string body, params (string Path, byte[] Bytes)[] files) =>
        new([("p.md", Encoding.UTF8.GetBytes($"---\ntitle: Page\n{header}---\n{body}\n")), .. files]);
}
