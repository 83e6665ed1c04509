using FsCheck.Xunit;
using Oim.Site.Publishing.Merging;

namespace Oim.Site.Tests.Publishing;

/// <summary>What people are shown of a change.</summary>
public sealed class WordDifferenceTests
{
    [Fact]
    public void Words_that_changed_are_told_and_paragraphs_that_did_not_are_left_out()
    {
        var passage = Assert.Single(
            WordDifferences.Between("# Titre\n\nUn mot, deux mots.\n\nFin.\n", "# Titre\n\nUn mot, trois mots.\n\nFin.\n")
        );

        Assert.Equal(3, passage.Line);
        Assert.Equal(
            [
                (WordChange.Same, "Un mot, "), (WordChange.Removed, "deux"), (WordChange.Added, "trois"), (WordChange.Same, " mots.\n"),
            ],
            passage.Runs.Select(run => (run.Change, run.Text))
        );
    }

    [Fact]
    public void A_sentence_that_became_another_is_shown_whole_and_not_word_by_word()
    {
        var passage = Assert.Single(WordDifferences.Between("Un vieux titre, trop long.\n", "Une phrase bien plus courte.\n"));

        Assert.Equal(
            [
                (WordChange.Removed, "Un vieux titre, trop long"), (WordChange.Added, "Une phrase bien plus courte"),
                (WordChange.Same, ".\n"),
            ],
            passage.Runs.Select(run => (run.Change, run.Text))
        );
    }

    [Property(MaxTest = 500)]
    public void All_of_both_texts_that_changed_is_there(string? old, string? now)
    {
        var (before, after) = (old ?? "", now ?? "");
        var runs = WordDifferences.Between(before, after).SelectMany(passage => passage.Runs).ToList();

        Assert.Equal(before == after, runs.Count == 0);
        Assert.Equal(
            after.Length - before.Length,
            runs.Sum(run => run.Change == WordChange.Added ? run.Text.Length : run.Change == WordChange.Removed ? -run.Text.Length : 0)
        );
    }
}
