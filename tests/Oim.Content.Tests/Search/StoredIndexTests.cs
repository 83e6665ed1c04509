using Oim.Content.Kinds;
using Oim.Content.Search;
using Oim.Content.Storage;
using Oim.Search;
using Oim.Site.Tests.Harness.Postgres;

namespace Oim.Content.Tests.Search;

public sealed class StoredIndexTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("oim-search").FullName;
    private readonly ContentStore store;

    public StoredIndexTests() => store = Open();

    [Fact]
    public void Is_the_same_after_a_restart()
    {
        var writer = store.OpenWriter();
        Write(
            writer,
            Page("a.md", "Le retour volontaire", entry => entry.Date = new DateTimeOffset(2024, 12, 31, 23, 30, 0, TimeSpan.FromHours(-5))),
            Page("b.md", "Un brouillon", entry => entry.Draft = true)
        );
        var before = Ask(writer.SearchIndex);
        store.Dispose();
        using var again = Open();
        Assert.Equal(before, Ask(again.OpenWriter().SearchIndex));
        Assert.Equal(2, again.OpenWriter().SearchIndex.Count);
    }

    [Fact]
    public void Follows_commits_not_rollbacks()
    {
        var writer = store.OpenWriter();
        Write(writer, Page("a.md", "Le retour"));
        writer.Begin();
        writer.Pages.Replace(Page("a.md", "Motnouveau"), [], []);
        writer.Rollback();
        Assert.Equal([1], Found(writer.SearchIndex, "retour"));
        Assert.Empty(Found(writer.SearchIndex, "motnouveau"));

        Write(writer, Page("b.md", "Motnouveau encore"));
        store.Dispose();
        using var again = Open();
        Assert.Equal([2], Found(again.OpenWriter().SearchIndex, "motnouveau"));
        Assert.Equal([1], Found(again.OpenWriter().SearchIndex, "retours"));
    }

    [Fact]
    public void Forgets_removed_pages()
    {
        var writer = store.OpenWriter();
        Write(writer, Page("a.md", "Le retour"), Page("b.md", "Le départ"));
        writer.Begin();
        writer.Pages.Remove(writer.Pages.Of("a.md")!.EntryId);
        writer.Commit();
        Assert.Empty(Found(writer.SearchIndex, "retour"));
        Assert.Equal(1, writer.SearchIndex.Count);
    }

    [Fact]
    public void Extracts_come_from_the_database()
    {
        var writer = store.OpenWriter();
        Write(writer, Page("a.md", "Titre", entry => entry.Text = "Un texte sur le retour."));
        using var content = store.Read();
        var results = new Searcher(writer.SearchIndex, new(), StoredTexts.In(content)).Search(new("retour", "fr", Now));
        Assert.Equal(["Un texte sur le ", "retour", "."], results.Hits[0].Extract.Select(segment => segment.Text));
    }

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void Write(GenerationWriter writer, params Entry[] entries)
    {
        writer.Begin();
        foreach (var entry in entries)
            writer.Pages.Replace(
                entry,
                [
                    new Term
                    {
                        Taxonomy = Term.Theme,
                        Slug = "sante",
                        Label = "Santé",
                    },
                ],
                ["Awa Sène"]
            );
        writer.Commit();
    }

    private static Entry Page(string file, string title, Action<Entry>? with = null)
    {
        var entry = new Entry
        {
            File = file,
            Key = file,
            Language = "fr",
            Kind = "page",
            Address = "/" + file,
            Title = title,
            TitleOrder = [],
        };
        with?.Invoke(entry);
        return entry;
    }

    private static IEnumerable<int> Found(SearchIndex index, string query) =>
        new Searcher(index, new(), _ => new Dictionary<int, string>())
            .Search(new(query, "fr", Now))
            .Hits.Select(hit => hit.Id);

    private static string Ask(SearchIndex index)
    {
        var searcher = new Searcher(index, new(), _ => new Dictionary<int, string>());
        var results = searcher.Search(new("retours sante", "fr", Now));
        return string.Join('|', results.Hits.Select(hit => $"{hit.Id} {hit.Score}"))
            + string.Join('|', results.Facets.SelectMany(facet => facet.Value))
            + string.Join('|', searcher.Suggest("s", "fr", Now))
            + results.Total;
    }

    private ContentStore Open() => new(new KindList(new PageKind()), folder, folder, TestStore.For(folder));

    private sealed class PageKind : ContentKind
    {
        public override string Name => "page";

        public override string ItemPage => "/Page";

        public override string ListPage => "/Pages";
    }
}
