namespace Oim.Site.Features.Shared;

/// <summary>One way to narrow a list.</summary>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetLink> Links);

/// <param name="Address">Of the list narrowed to this value; or, when it is chosen, freed of it.</param>
public sealed record FacetLink(string Text, int Count, string Address, bool IsChosen);
