namespace Oim.Site.Features.Shared;

/// <summary>One way to narrow a list, with what each value would leave of it.</summary>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetLink> Links)
{
    /// <summary>Of a longer group, the values with most items are shown, and the others are unfolded.</summary>
    private const int Longest = 12;
    private const int AtFirst = 8;

    /// <summary>A list of thousands has values nobody would look for among so many: those with fewest items are left out.</summary>
    private const int MostFolded = 250;

    private readonly HashSet<FacetLink> first =
        Links.Count <= Longest
            ? [.. Links]
            : [.. Links.OrderByDescending(link => link.Count).Take(AtFirst), .. Links.Where(link => link.IsChosen)];

    public IReadOnlyList<FacetLink> Shown => [.. Links.Where(first.Contains)];

    public IReadOnlyList<FacetLink> Folded
    {
        get
        {
            var others = Links.Where(link => !first.Contains(link)).ToList();
            if (others.Count <= MostFolded) return others;
            var kept = others.OrderByDescending(link => link.Count).Take(MostFolded).ToHashSet();
            return [.. others.Where(kept.Contains)];
        }
    }
}

/// <param name="Address">Of the list narrowed to this value; or, when it is chosen, freed of it.</param>
public sealed record FacetLink(string Text, int Count, string Address, bool IsChosen);
