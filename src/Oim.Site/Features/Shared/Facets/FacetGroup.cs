namespace Oim.Site.Features.Shared;

/// <summary>One way to narrow a list, with what each value would leave of it.</summary>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetLink> Links)
{
    /// <summary>Of a longer group, the values with most items are shown, and the others are unfolded.</summary>
    private const int Longest = 12;
    private const int AtFirst = 8;

    public IReadOnlyList<FacetLink> Shown => Links.Count <= Longest ? Links : [.. Links.Where(IsShown)];

    public IReadOnlyList<FacetLink> Folded => Links.Count <= Longest ? [] : [.. Links.Where(link => !IsShown(link))];

    private bool IsShown(FacetLink link) => link.IsChosen || Links.OrderByDescending(other => other.Count).Take(AtFirst).Contains(link);
}

/// <param name="Address">Of the list narrowed to this value; or, when it is chosen, freed of it.</param>
public sealed record FacetLink(string Text, int Count, string Address, bool IsChosen);
