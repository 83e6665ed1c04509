
using static Oim.Search.Tests.SearchFixture;

namespace Oim.Search.Tests;

public class FacetTests
{
    private readonly SearchFixture site = new SearchFixture()
        .Add("Rapport un", with: Of(2024), labels: [Kind("news"), Year("2024"), Theme("Santé"), Country("HN", "Honduras")])
        .Add("Rapport deux", with: Of(2025), labels: [Kind("news"), Year("2025"), Theme("Santé")])
        .Add("Rapport trois", labels: [Kind("page"), Theme("Emploi"), Country("HN", "Honduras")])
        .Add("Autre", labels: [Kind("page")]);

    [Fact]
    public void Counts_every_dimension()
    {
        var facets = site.Search("rapport").Facets;
        Assert.Equal(["news 2", "page 1"], facets["kind"].Select(facet => $"{facet.Value} {facet.Count}"));
        Assert.Equal(["2024 1", "2025 1"], facets["year"].Select(facet => $"{facet.Value} {facet.Count}"));
        Assert.Equal(["Santé 2", "Emploi 1"], facets["theme"].Select(facet => $"{facet.Text} {facet.Count}"));
        Assert.Equal(["HN 2"], facets["country"].Select(facet => $"{facet.Value} {facet.Count}"));
        Assert.Equal(["fr 3"], facets[DocumentLabel.Language].Select(facet => $"{facet.Value} {facet.Count}"));
    }

    [Fact]
    public void A_choice_narrows_all_dimensions_but_its_own()
    {
        var results = site.Search("rapport", "fr", ("kind", "news"));
        Assert.Equal(2, results.Total);
        Assert.Equal(
            ["news 2 True", "page 1 False"],
            results.Facets["kind"].Select(facet => $"{facet.Value} {facet.Count} {facet.IsChosen}")
        );
        Assert.Equal(["Santé 2"], results.Facets["theme"].Select(facet => $"{facet.Text} {facet.Count}"));
    }

    [Fact]
    public void Choices_of_one_dimension_add_up_those_of_two_narrow()
    {
        Assert.Equal(3, site.Search("rapport", "fr", ("theme", "santé"), ("theme", "emploi")).Total);
        Assert.Equal(1, site.Search("rapport", "fr", ("theme", "santé"), ("country", "HN")).Total);
        Assert.Equal(2, site.Search("rapport", "fr", ("country", "hn")).Total);
        Assert.Equal(0, site.Search("rapport", "fr", ("theme", "inconnu")).Total);
    }

    [Fact]
    public void Filters_without_words_list_newest_first() =>
        Assert.Equal([2, 1], site.Search("", "fr", ("kind", "news")).Hits.Select(hit => hit.Id));

    [Fact]
    public void Country_names_are_words_of_the_page() => Assert.Equal(2, site.Search("honduras").Total);

    [Fact]
    public void Only_dimensions_asked_for_are_counted() =>
        Assert.Equal(["kind"], site.Search(new SearchRequest("rapport", "fr", Now) { Counted = ["kind"] }).Facets.Keys);

    private static Func<SourceDocument, SourceDocument> Of(int year) =>
        document => document with { Date = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero) };
}
