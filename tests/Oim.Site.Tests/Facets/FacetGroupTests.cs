using Oim.Site.Features.Shared;

namespace Oim.Site.Tests.Facets;

/// <summary>How much of a long group of values is shown.</summary>
public sealed class FacetGroupTests
{
    private static FacetGroup Group(int count, int chosen = -1) =>
        new("Pages", [.. Enumerable.Range(0, count).Select(i => new FacetLink($"v{i:0000}", i % 400, $"?v={i}", i == chosen))]);

    [Fact]
    public void A_short_one_is_shown_whole() => Assert.Equal((12, 0), (Group(12).Shown.Count, Group(12).Folded.Count));

    [Fact]
    public void Of_a_longer_one_the_largest_are_shown_with_what_is_chosen()
    {
        var group = Group(60, chosen: 3);

        Assert.Equal(
            ["v0003", "v0052", "v0053", "v0054", "v0055", "v0056", "v0057", "v0058", "v0059"],
            group.Shown.Select(link => link.Text)
        );
        Assert.Equal(51, group.Folded.Count);
        Assert.Empty(group.Shown.Intersect(group.Folded));
    }

    [Fact]
    public void Of_thousands_the_smallest_are_left_out_and_the_order_stays()
    {
        var folded = Group(3000).Folded;

        Assert.Equal(250, folded.Count);
        Assert.True(folded.Min(link => link.Count) > 350);
        Assert.Equal(folded.OrderBy(link => link.Text, StringComparer.Ordinal), folded);
    }
}
