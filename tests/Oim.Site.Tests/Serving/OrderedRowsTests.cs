using Oim.Site.Serving;

namespace Oim.Site.Tests.Serving;

public class OrderedRowsTests
{
    private static readonly IComparer<(int Page, string Name)> ByName = Comparer<(int Page, string Name)>.Create((one, other) =>
        string.CompareOrdinal(one.Name, other.Name)
    );

    [Fact]
    public void Rows_read_again_take_their_places_and_those_of_a_page_that_has_none_go()
    {
        var rows = Rows((1, "a"), (2, "b"), (3, "c"), (2, "d"));

        var after = rows.With(new HashSet<int> { 2, 3, 4 }, [(4, "e"), (2, "aa"), (2, "z")], row => row.Page, ByName);

        Assert.Equal([(1, "a"), (2, "aa"), (4, "e"), (2, "z")], after);
        Assert.Equal([1, 2, 4, 2], after.Pages);
        Assert.Equal([(2, "b"), (2, "d")], rows.Of(new HashSet<int> { 2 }));
    }

    [Fact]
    public void After_any_changes_they_are_what_reading_all_anew_would_give()
    {
        var chance = new Random(7);
        var names = Enumerable.Range(0, 50).ToDictionary(page => page, page => $"{chance.Next(10_000)}");
        var rows = All();
        for (var turn = 0; turn < 200; turn++)
        {
            var changed = Enumerable.Range(0, chance.Next(4)).Select(_ => chance.Next(60)).ToHashSet();
            foreach (var page in changed)
                if (chance.Next(4) == 0) names.Remove(page);
                else names[page] = $"{chance.Next(10_000)}";
            rows = rows.With(changed, changed.Where(names.ContainsKey).Select(page => (page, names[page])), row => row.Page, ByName);

            Assert.Equal(All().Select(row => row.Name), rows.Select(row => row.Name));
            Assert.Equal(rows.Select(row => row.Page), rows.Pages);
        }

        OrderedRows<(int Page, string Name)> All() => Rows([.. names.Select(pair => (pair.Key, pair.Value)).Order(ByName)]);
    }

    private static OrderedRows<(int Page, string Name)> Rows(params (int Page, string Name)[] rows) => new(rows, row => row.Page);
}
