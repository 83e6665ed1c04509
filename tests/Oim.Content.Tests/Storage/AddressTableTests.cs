using Oim.Content.Settings;
using Oim.Content.Storage;

namespace Oim.Content.Tests.Storage;

public sealed class AddressTableTests
{
    private static readonly Viewpoint View = new(new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero), WithDrafts: false);

    private static readonly PageAddress[] Pages =
    [
        Page(1, "/", "", "Accueil", isSection: true),
        Page(2, "/a", "a", "Rubrique", isSection: true),
        Page(3, "/a/b", "a/b", "Page"),
        Page(4, "/en/a/b", "a/b", "Page in English", language: "en"),
        Page(5, "/c", "c", "Traduite", translationKey: "cle"),
        Page(6, "/en/d", "d", "Translated", language: "en", translationKey: "cle"),
        Page(7, "/a/b", "a/x", "Perdante"),
    ];

    [Fact]
    public void A_title_that_changes_is_told_wherever_the_page_is_asked_for()
    {
        var before = Build(Pages);
        foreach (var page in Pages)
        {
            var renamed = page with { Title = "Autre titre" };
            PageAddress[] pages = [.. Pages.Select(one => one == page ? renamed : one)];

            Assert.Equal(Told(Build(pages)), Told(before.With([renamed])));
        }
    }

    [Fact]
    public void Titles_change_one_after_the_other_and_the_table_before_stays_as_it_was()
    {
        var first = Build(Pages);
        var second = first.With([Pages[2] with { Title = "Deux" }]);
        var third = second.With([Pages[1] with { Title = "Trois" }, Pages[2] with { Title = "Quatre" }]);

        Assert.Equal(["Page", "Deux", "Quatre"], [.. new[] { first, second, third }.Select(table => table.Page("/a/b")!.Title)]);
        Assert.Equal(["Rubrique", "Rubrique", "Trois"], [.. new[] { first, second, third }.Select(table => table.PageOf(2)!.Title)]);
    }

    private static List<string> Told(AddressTable table) =>
        [
            .. table.Pages.Select(page => $"page {page.Address} {page.Title}"),
            .. Pages.Select(page => $"address {table.Page(page.Address)?.Title}"),
            .. Pages.Select(page => $"number {table.PageOf(page.EntryId)?.Title}"),
            .. Pages.Select(page => $"key {table.Named(page.Key, page.Language)?.Title}"),
            .. Pages.Select(page => $"above {Titles(table.Above(page.Key, page.Language, View))}"),
            .. Pages.Select(page => $"versions {Titles(table.VersionsOf(table.Page(page.Address)!, View))}"),
            $"alias {table.Moved("/ancienne")?.Title} {table.Meant("ancienne", "fr")?.Title} {table.Written("a/b", "fr")?.Title}",
            $"line {table.Moved("/vieux/x")?.Title} {table.Moved("/plus")?.Title}",
            $"query {table.Moved("/page.php", "?id=3")?.Title}",
            $"recognised {table.Moved("/reconnue")?.Title}",
        ];

    private static string Titles(IEnumerable<PageAddress> pages) => string.Join(", ", pages.Select(page => page.Title));

    private static AddressTable Build(PageAddress[] pages) =>
        new(
            pages,
            [new("/ancienne", 3, "a/b.md", 3, 1), new("/page.php?id=3", 5, "c.md", 3, 1)],
            [],
            [new("/reconnue", 2, "a/index.md", 1, 1)],
            [new("/vieux/*", "/a", 2), new("/plus", "/c", 3)]
        );

    private static PageAddress Page(
        int id,
        string address,
        string key,
        string title,
        string language = "fr",
        bool isSection = false,
        string? translationKey = null
    ) => new(address, id, $"{id}.md", key, language, "page", null, isSection, default, title, NoIndex: false, translationKey);
}
