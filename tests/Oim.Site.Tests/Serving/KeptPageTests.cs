using Microsoft.Extensions.DependencyInjection;
using Oim.Content.Ingestion;
using Oim.Site.Serving;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>Which pages are still ready after an edit.</summary>
public sealed class KeptPageTests
{
    private const string News = "---\ntitle: Nouvelle\ndate: 2026-01-02\nsummary: Résumé\nthemes: [Retour]\ncountries: [HN]\n---\n";

    private static readonly string[] Addresses =
        ["/", "/actualites", "/actualites/a", "/actualites/b", "/evenements", "/evenements/e", "/pages", "/pages/p", "/sitemap.xml"];

    [Fact]
    public async Task A_text_that_is_edited_leaves_every_other_page_ready()
    {
        await using var site = await StartAsync();

        Save(site, "actualites/a.md", News + "Un autre texte.\n");

        Assert.Equal(Addresses.Except(["/actualites/a"]), Ready(site));
        Assert.Contains("Un autre texte.", (await site.GetAsync("/actualites/a")).Text);
    }

    [Theory]
    [InlineData("---\ntitle: Autre titre\ndate: 2026-01-02\nsummary: Résumé\nthemes: [Retour]\ncountries: [HN]\n---\nTexte.\n")]
    [InlineData("---\ntitle: Nouvelle\ndate: 2026-01-02\nsummary: Résumé\nthemes: [Santé]\ncountries: [HN]\n---\nTexte.\n")]
    [InlineData("---\ntitle: Nouvelle\ndate: 2026-01-02\nsummary: Résumé\nthemes: [Retour]\ncountries: [HN]\n---\n[Lien](/pages/p)\n")]
    [InlineData("---\ntitle: Nouvelle\ndate: 2026-01-02\nsummary: Résumé\nthemes: [Retour]\ncountries: [HN]\ndraft: true\n---\nTexte.\n")]
    public async Task Any_other_edit_leaves_none(string text)
    {
        await using var site = await StartAsync();

        Save(site, "actualites/a.md", text);

        Assert.Empty(Ready(site));
    }

    [Fact]
    public async Task A_new_file_leaves_none()
    {
        await using var site = await StartAsync();

        Save(site, "pages/q.md", "# Q\n");

        Assert.Empty(Ready(site));
    }

    [Fact]
    public async Task A_new_day_leaves_none()
    {
        await using var site = await StartAsync();

        site.Clock.Advance(TimeSpan.FromHours(12));

        Assert.Empty(Ready(site));
    }

    [Theory]
    [InlineData("/actualites", "/actualites/a", "actualites/a.md", "---\ntitle: Plus récente\ndate: 2026-01-05\nthemes: [Santé]\n---\n")]
    [InlineData("/sitemap.xml", "/actualites/n", "actualites/n.md", News)]
    [InlineData("/themes", "themes/sante", "pages/p.md", "---\ntitle: Page\nthemes: [Santé]\n---\n")]
    public async Task A_long_list_reads_the_rows_of_the_pages_alone_that_have_changed(string list, string shown, string path, string text)
    {
        await using var site = await StartAsync();
        using var commands = new CommandLog(site.Store);

        Save(site, path, text);
        var answer = await site.GetAsync(list);

        Assert.Contains(shown, answer.Text);
        Assert.NotEmpty(commands.Texts);
        Assert.DoesNotContain(commands.Texts, sql => sql.Contains("FROM \"entry\"", StringComparison.Ordinal) && !IsOfSome(sql));

        // One page by its number, the pages that are shown, those that have changed, or those right below the home page.
        static bool IsOfSome(string sql) =>
            sql.Contains("\"Id\" = ", StringComparison.Ordinal)
            || sql.Contains("json_each(", StringComparison.Ordinal)
            || sql.Contains("\"Parent\" = ", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/actualites?theme=retour", true)]
    [InlineData("/actualites?annee=2026&pays=honduras", false)]
    [InlineData("/actualites?annee=2026&pays=hn", true)]
    [InlineData("/actualites?pays=hn&annee=2026", false)]
    [InlineData("/actualites?theme=Retour", false)]
    [InlineData("/actualites?theme=nulle-part", false)]
    [InlineData("/actualites?page=7", false)]
    [InlineData("/actualites?utm_source=lettre", false)]
    [InlineData("/recherche?q=nouvelle", false)]
    public async Task A_list_is_kept_at_its_one_address_and_at_no_other(string address, bool isKept)
    {
        await using var site = await StartAsync();
        Assert.Equal(200, (await site.GetAsync(address)).Status);

        Assert.Equal(isKept, IsReady(site, address));
        Assert.NotEqual(200, (await RawHttp.GetAsync(site, address.Replace("?", "%3F", StringComparison.Ordinal))).Status);
    }

    private static async Task<TestSite> StartAsync()
    {
        var site = await TestSite.StartAsync(
            ("index.md", "# Accueil\n"),
            ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
            ("actualites/a.md", News + "Texte.\n"),
            ("actualites/b.md", News + "Texte.\n"),
            ("evenements/index.md", "---\ntitle: Événements\ncascade: { kind: event }\n---\n"),
            ("evenements/e.md", "---\ntitle: Réunion\nstart: 2026-02-01T09:00\nend: 2026-02-01T10:00\ncountries: [HN]\n---\nTexte.\n"),
            ("pages/index.md", "# Pages\n"),
            ("pages/p.md", "# Page\n\nTexte.\n")
        );
        foreach (var address in Addresses) Assert.Equal(200, (await site.GetAsync(address)).Status);
        return site;
    }

    private static void Save(TestSite site, string path, string text)
    {
        site.Folder.Write(path, text);
        site.Services.GetRequiredService<Ingester>().IngestAll();
    }

    private static IEnumerable<string> Ready(TestSite site) =>
        Addresses.Where(address => IsReady(site, address));

    private static bool IsReady(TestSite site, string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? at : address.Length;
        var origin = site.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        return site.Services.GetRequiredService<PageCache>().Find(
            site.Store.Current,
            new(origin, address[..question], IsMarkdown: false, address[question..])
        ) is not null;
    }
}
