using Oim.Content.Search;
using Oim.Content.Storage;
using static Oim.Content.Tests.Search.SearchFixture;

namespace Oim.Content.Tests.Search;

public class RelatedDocumentsTests
{
    private static readonly Term[] Filed = [Theme("Retour"), Country("HN"), Country("US"), Country("MX"), Country("CU")];

    [Fact]
    public void A_link_counts_more_than_a_theme_and_a_theme_as_much_as_a_whole_region()
    {
        var site = new SearchFixture().Add("Page", terms: Filed)
            .Add("Thème", terms: Theme("Retour"))
            .Add("Région", with: entry => entry.Date = Now, terms: Filed[1..])
            .Add("Un pays", terms: Country("HN"))
            .Add("Liée")
            .Add("Qui renvoie ici et du même pays", terms: Country("US"));

        Assert.Equal([5, 3, 6, 2], Related(site, linked: [5], linking: [6]));
    }

    [Fact]
    public void Among_equals_the_latest_comes_first_then_the_order_of_titles()
    {
        var site = new SearchFixture().Add("Page", terms: Filed);
        for (var i = 2; i < 40; i++)
            site.Add($"Ancienne {i}", with: entry => entry.Date = Now.AddYears(-i), terms: Theme("Retour"));
        site.Add("B", with: entry => entry.Date = Now, terms: Theme("Retour"))
            .Add("A", with: entry => entry.Date = Now, terms: Theme("Retour"))
            .Add("Sans date", terms: Theme("Retour"));

        Assert.Equal([41, 40, 2, 3], Related(site).Take(4));
        Assert.Equal(42, Related(site)[^1]);
    }

    [Fact]
    public void Neither_the_page_itself_nor_another_language_nor_what_is_not_visible_is_related()
    {
        var site = new SearchFixture().Add("Page", terms: Filed)
            .Add("Page", language: "en", terms: Filed)
            .Add("Brouillon", with: entry => entry.Draft = true, terms: Filed)
            .Add("Demain", with: entry => entry.PublishAt = Now.AddDays(1), terms: Filed);

        Assert.Empty(Related(site, linked: [1, 2, 3, 4]));
    }

    [Fact]
    public void What_was_changed_since_is_seen_as_it_is()
    {
        var site = new SearchFixture().Add("Page", terms: Filed).Add("Autre", terms: Theme("Santé"));
        Assert.Empty(Related(site));

        Assert.Equal([2], Related(site.Add("Autre", id: 2, terms: Theme("Retour"))));
    }

    private static IReadOnlyList<int> Related(SearchFixture site, IEnumerable<int>? linked = null, IEnumerable<int>? linking = null) =>
        new RelatedDocuments(site.Index, "fr", Now).Of(1, Filed, linked ?? [], linking ?? [], most: 100);
}
