namespace Oim.Content.Tests.Languages;

/// <summary>A passage that says its language is written in that language's direction.</summary>
public sealed class PassageDirectionTests
{
    [Theory]
    [InlineData("مرحبا {lang=ar}", "<p lang=\"ar\" dir=\"rtl\">")]
    [InlineData("مرحبا {lang=ar dir=ltr}", "<p lang=\"ar\" dir=\"ltr\">")]
    [InlineData("Hello {lang=en}", "<p lang=\"en\">")]
    [InlineData("<blockquote lang=\"ar\">\n\nمرحبا\n\n</blockquote>", "<blockquote lang=\"ar\" dir=\"rtl\">")]
    [InlineData("<blockquote lang=\"en-GB\" cite=\"https://exemple.org/\">\n\nHello\n\n</blockquote>", "<blockquote lang=\"en-GB\"")]
    [InlineData("<p lang=\"fa\">سلام</p>", "<p lang=\"fa\" dir=\"rtl\">")]
    [InlineData("<p lang=\"ar\" dir=\"auto\">مرحبا</p>", "<p lang=\"ar\" dir=\"auto\">")]
    [InlineData("<p lang=\"x y\">Oui</p>", "<p lang=\"x y\">")]
    public void In_a_French_page(string markdown, string element) =>
        Assert.Contains(element, Html("a.md", markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("مرحبا {lang=ar}", "<p lang=\"ar\">")]
    [InlineData("Bonjour {lang=fr}", "<p lang=\"fr\" dir=\"ltr\">")]
    public void In_an_Arabic_page(string markdown, string element) =>
        Assert.Contains(element, Html("a.ar.md", markdown), StringComparison.Ordinal);

    private static string Html(string file, string markdown)
    {
        using var page = new ContentCase((file, $"---\ntitle: Page\n---\n{markdown}\n"));
        return page.Entry(file).Html;
    }
}
