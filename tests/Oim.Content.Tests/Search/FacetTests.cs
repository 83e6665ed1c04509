using Oim.Content.Search;

namespace Oim.Content.Tests.Search;

public class FacetTests
{
    private readonly SearchFixture site = new SearchFixture()
        .Add(
            "Rapport un",
            kind: "news",
            with: entry => entry.Date = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(1)),
            terms: [SearchFixture.Theme("Santé"), SearchFixture.Country("HN")]
        )
        .Add(
            "Rapport deux",
            kind: "news",
            with: entry => entry.Date = new DateTimeOffset(2025, 5, 1, 0, 0, 0, TimeSpan.Zero),
            terms: [SearchFixture.Theme("Santé")]
        )
        .Add("Rapport trois", kind: "page", terms: [SearchFixture.Theme("Emploi"), SearchFixture.Country("HN")])
        .Add("Autre", kind: "page");

    [Fact]
    public void Counts_every_dimension()
    {
        var facets = site.Search("rapport").Facets;
        Assert.Equal(["news 2", "page 1"], facets[Dimension.Kind].Select(facet => $"{facet.Value} {facet.Count}"));
        Assert.Equal(["2025 1", "2024 1"], facets[Dimension.Year].Select(facet => $"{facet.Value} {facet.Count}"));
        Assert.Equal(["Santé 2", "Emploi 1"], facets[Dimension.Theme].Select(facet => $"{facet.Text} {facet.Count}"));
        Assert.Equal(["HN 2"], facets[Dimension.Country].Select(facet => $"{facet.Value} {facet.Count}"));
        Assert.Equal(["fr 3"], facets[Dimension.Language].Select(facet => $"{facet.Value} {facet.Count}"));
    }

    [Fact]
    public void A_choice_narrows_all_dimensions_but_its_own()
    {
        var results = site.Search("rapport", "fr", (Dimension.Kind, "news"));
        Assert.Equal(2, results.Total);
        Assert.Equal(
            ["news 2 True", "page 1 False"],
            results.Facets[Dimension.Kind].Select(facet => $"{facet.Value} {facet.Count} {facet.IsChosen}")
        );
        Assert.Equal(["Santé 2"], results.Facets[Dimension.Theme].Select(facet => $"{facet.Text} {facet.Count}"));
    }

    [Fact]
    public void Choices_of_one_dimension_add_up_those_of_two_narrow()
    {
        Assert.Equal(3, site.Search("rapport", "fr", (Dimension.Theme, "sante"), (Dimension.Theme, "emploi")).Total);
        Assert.Equal(1, site.Search("rapport", "fr", (Dimension.Theme, "sante"), (Dimension.Country, "HN")).Total);
        Assert.Equal(0, site.Search("rapport", "fr", (Dimension.Theme, "inconnu")).Total);
    }

    [Fact]
    public void Filters_without_words_list_newest_first() =>
        Assert.Equal([2, 1], site.Search("", "fr", (Dimension.Kind, "news")).Hits.Select(hit => hit.EntryId));

    [Fact]
    public void Country_names_are_words_of_the_page() => Assert.Equal(2, site.Search("honduras").Total);
}
