using static Oim.Search.Tests.SearchFixture;

namespace Oim.Search.Tests;

public class RelatedDocumentsTests
{
    private static readonly DocumentLabel[] Filed = [Theme("Retour"), Country("HN"), Country("US"), Country("MX"), Country("CU")];

    [Fact]
    public void A_link_counts_more_than_a_theme_and_a_theme_as_much_as_a_whole_region()
    {
        var site = new SearchFixture().Add("Page", labels: Filed)
            .Add("Thème", labels: Theme("Retour"))
            .Add("Région", with: page => page with { Date = Now }, labels: Filed[1..])
            .Add("Un pays", labels: Country("HN"))
            .Add("Liée")
            .Add("Qui renvoie ici et du même pays", labels: Country("US"));

        Assert.Equal([5, 3, 6, 2], Related(site, linked: [5], linking: [6]));
    }

    [Fact]
    public void Among_equals_the_latest_comes_first_then_the_order_of_titles()
    {
        var site = new SearchFixture().Add("Page", labels: Filed);
        for (var i = 2; i < 40; i++)
            site.Add($"Ancienne {i}", with: page => page with { Date = Now.AddYears(-i) }, labels: Theme("Retour"));
        site.Add("B", with: page => page with { Date = Now }, labels: Theme("Retour"))
            .Add("A", with: page => page with { Date = Now }, labels: Theme("Retour"))
            .Add("Sans date", labels: Theme("Retour"));

        Assert.Equal([41, 40, 2, 3], Related(site).Take(4));
        Assert.Equal(42, Related(site)[^1]);
    }

    [Fact]
    public void Of_thousands_the_first_few_are_those_that_come_first_of_all()
    {
        var site = new SearchFixture().Add("Page", labels: Filed);
        var chance = new Random(1);
        for (var i = 2; i < 400; i++)
            site.Add(
                $"{chance.Next(5)}",
                with: page => page with { Date = Now.AddDays(-chance.Next(20)) },
                labels: Filed[..chance.Next(1, Filed.Length)]
            );
        int[] pointed = [5, 6, 399];
        var all = Related(site, linked: pointed, most: 1000);

        Assert.True(all.Count > 300);
        Assert.Equal(all.Take(16), Related(site, linked: pointed, most: 16));
    }

    [Fact]
    public void Neither_the_page_itself_nor_another_language_nor_what_is_not_visible_is_related()
    {
        var site = new SearchFixture().Add("Page", labels: Filed)
            .Add("Page", language: "en", labels: Filed)
            .Add("Brouillon", with: page => page with { VisibleFrom = DateTimeOffset.MaxValue }, labels: Filed)
            .Add("Demain", with: page => page with { VisibleFrom = Now.AddDays(1) }, labels: Filed);

        Assert.Empty(Related(site, linked: [1, 2, 3, 4]));
    }

    [Fact]
    public void What_was_changed_since_is_seen_as_it_is()
    {
        var site = new SearchFixture().Add("Page", labels: Filed).Add("Autre", labels: Theme("Santé"));
        Assert.Empty(Related(site));

        Assert.Equal([2], Related(site.Add("Autre", id: 2, labels: Theme("Retour"))));
    }

    private static IReadOnlyList<int> Related(
        SearchFixture site,
        IEnumerable<int>? linked = null,
        IEnumerable<int>? linking = null,
        int most = 100
    ) =>
        new RelatedDocuments(site.Index, [new("theme", 3), new("country", 1, Most: 3)], enough: 3).Of(
            1,
            Filed.Select(label => (label.Dimension, label.Value)),
            (linked ?? []).ToDictionary(id => id, _ => 4).Concat((linking ?? []).ToDictionary(id => id, _ => 2)).ToDictionary(),
            "fr",
            Now,
            most
        );
}
