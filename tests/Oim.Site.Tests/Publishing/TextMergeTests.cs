using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Oim.Site.Publishing.Merging;

namespace Oim.Site.Tests.Publishing;

/// <summary>Two texts made of one are merged by paragraphs; whatever cannot be is there twice, and nothing is dropped.</summary>
public sealed class TextMergeTests
{
    private const string Origin = "---\ntitle: Titre\ndate: 2026-01-01\n---\n\nUn.\n\nDeux.\n\nTrois.\n";

    [Theory]
    [InlineData("Un.", "Un !", "Deux.", "Deux !")]
    [InlineData("title: Titre", "title: Autre", "date: 2026-01-01", "date: 2026-02-02")]
    [InlineData("Deux.\n\n", "", "Un.", "Un !")]
    [InlineData("Un.\n", "Un.\n\nUn bis.\n", "Trois.", "Trois !")]
    [InlineData("Un.", "Pareil.", "Un.", "Pareil.")]
    public void Changes_that_do_not_meet_are_both_taken(string mine, string myNew, string theirs, string theirNew)
    {
        var (text, _) = TextMerge.Of(Origin, Put(Origin, mine, myNew), Put(Origin, theirs, theirNew));

        Assert.Equal(mine == theirs ? Put(Origin, mine, myNew) : Put(Put(Origin, mine, myNew), theirs, theirNew), text);
    }

    [Theory]
    [InlineData("Deux.", "Deux A.", "Deux B.")]
    [InlineData("Deux.\n\n", "", "Deux B.\n\n")]
    [InlineData("title: Titre", "title: A", "title: B")]
    public void Changes_of_one_paragraph_are_left_side_by_side(string what, string mine, string theirs)
    {
        var (text, pieces) = TextMerge.Of(Origin, Put(Origin, what, mine), Put(Origin, what, theirs));

        Assert.Null(text);
        Assert.Equal(Put(Origin, what, mine), string.Concat(pieces.Select(piece => piece.Mine)));
        Assert.Equal(Put(Origin, what, theirs), string.Concat(pieces.Select(piece => piece.Theirs)));
    }

    /// <summary>Whatever the three texts are, made of few words so that they meet often.</summary>
    [Property(MaxTest = 2_000)]
    public Property Nothing_that_one_of_the_two_wrote_is_dropped() =>
        Prop.ForAll(
            Arb.From(Gen.ListOf(Gen.Elements("a\n", "b\n", "c\n", "\n", "---\n", "d")).Select(parts => string.Concat(parts)).Three()),
            texts =>
            {
                var (origin, mine, theirs) = texts;
                var (_, pieces) = TextMerge.Of(origin, mine, theirs);
                // Taking one side where both differ, and that side's own changes elsewhere, leads back to its text.
                Assert.Equal(origin, string.Concat(pieces.Select(piece => piece.Base)));
                Assert.Equal(mine, TextMerge.Of(origin, mine, origin).Text);
                Assert.Equal(theirs, TextMerge.Of(origin, origin, theirs).Text);
                Assert.Equal(mine, TextMerge.Of(origin, mine, mine).Text);
                foreach (var piece in pieces.Where(piece => piece.IsConflict))
                {
                    Assert.Contains(piece.Mine, mine, StringComparison.Ordinal);
                    Assert.Contains(piece.Theirs, theirs, StringComparison.Ordinal);
                }
            }
        );

    private static string Put(string text, string what, string with) => text.Replace(what, with, StringComparison.Ordinal);
}
