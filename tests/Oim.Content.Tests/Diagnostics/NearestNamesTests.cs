namespace Oim.Content.Tests.Diagnostics;

/// <summary>The quick way among many names finds what the plain way finds.</summary>
public sealed class NearestNamesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_finds_what_a_look_at_every_name_finds(int seed)
    {
        var random = new Random(seed);
        // Few letters, so that names are near one another; some are longer than the letters of one machine word.
        int Length() => random.Next(8) == 0 ? 70 : random.Next(12);
        string Word() => string.Concat(Enumerable.Range(0, Length()).Select(_ => "abcéÉ-1"[random.Next(7)]));
        var names = Enumerable.Range(0, 60).Select(_ => Word()).Distinct(StringComparer.Ordinal).ToList();
        var quick = new NearestNames(names);
        for (var i = 0; i < 500; i++)
        {
            var word = Word();
            Assert.Equal((word, Nearest.To(word, names)), (word, quick.To(word)));
        }
    }

    [Theory]
    [InlineData("rapprot-2019.pdf", "rapport-2019.pdf")]
    [InlineData("RAPPORT-2019.PDF", "rapport-2019.pdf")]
    [InlineData("photo.jpg", null)]
    public void A_slip_of_the_pen_is_told_from_another_word(string written, string? meant) =>
        Assert.Equal(meant, new NearestNames(["rapport-2019.pdf", "rapport-annuel-de-l-organisation.pdf"]).To(written));
}
