
namespace Oim.Search.Tests;

public class ExtractTests
{
    private static readonly string Text =
        string.Join(' ', Enumerable.Repeat("Un long début sans rapport avec la question posée.", 20))
        + "\nL’aide au retour volontaire a commencé en 2008 <b>ici</b>. "
        + string.Join(' ', Enumerable.Repeat("Une longue fin, tout aussi étrangère.", 20));

    [Fact]
    public void Cuts_around_the_words_and_marks_them()
    {
        var extract = Extract(Text, "retours volontaires");
        Assert.Equal(["retour", "volontaire"], extract.Where(run => run.IsMarked).Select(run => run.Text));
        var plain = string.Concat(extract.Select(run => run.Text));
        Assert.StartsWith("…\u00A0", plain, StringComparison.Ordinal);
        Assert.EndsWith("\u00A0…", plain, StringComparison.Ordinal);
        Assert.Contains("L’aide au retour volontaire a commencé en 2008 <b>ici</b>", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Breaks_no_word()
    {
        var words = Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        foreach (var query in (string[])["retour", "fin", "début", "2008", "étrangère"])
            Assert.All(
                string.Concat(Extract(Text, query).Select(run => run.Text))
                    .Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries),
                word => Assert.True(word == "…" || words.Contains(word), word)
            );
    }

    [Fact]
    public void A_short_text_is_whole() =>
        Assert.Equal("Le retour.", string.Concat(Extract("Le retour.", "retour").Select(run => run.Text)));

    [Fact]
    public void Titles_are_whole_and_marked()
    {
        var title = new SearchFixture().Add("Le porte-parole de l’été").Search("porte-parole").Hits[0].Title;
        Assert.Equal(["Le ", "porte-parole", " de l’été"], title.Select(run => run.Text));
    }

    [Fact]
    public void A_text_without_spaces_is_cut_all_the_same() => Assert.NotEmpty(Extract("retour" + new string('x', 2000), "retourx"));

    private static IReadOnlyList<TextRun> Extract(string text, string query) =>
        new SearchFixture().Add("Page", text).Add(query).Search(query).Hits.First(hit => hit.Id == 1).Extract;
}
