using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Pictures;

/// <summary>Where the picture of a page is shown, and with what.</summary>
public sealed class PagePictureTests
{
    private const string Said =
        "image: /vue.png\nimageAlt: La vue\nimageCaption: La vue, le matin\nimageCredit: OE / A. Diop\n"
        + "imageLicence: CC BY 4.0\nimageFocus: haut";

    private static readonly byte[] Wide = TestPicture.Png(900, 500);
    private static readonly byte[] Upright = TestPicture.Png(500, 900);

    [Theory]
    [InlineData("page", "")]
    [InlineData("news", "date: 2026-01-10")]
    [InlineData("event", "start: 2026-01-10")]
    [InlineData("office", "city: Dakar")]
    [InlineData("story", "date: 2026-01-10")]
    public async Task A_page_of_any_kind_shows_its_picture_with_its_words(string kind, string key)
    {
        await using var site = await StartAsync(Wide, ("a.md", $"---\ntitle: Page\nkind: {kind}\n{key}\n{Said}\n---\nUn texte.\n"));

        var figure = (await site.PageAsync("/a")).QuerySelector("figure.head-picture")!;

        Assert.Equal(("La vue", "focus-top"), (figure.QuerySelector("img")!.GetAttribute("alt"), figure.QuerySelector("img")!.ClassName));
        Assert.Equal("La vue, le matin Crédit : OE / A. Diop, CC BY 4.0", Plain(figure.QuerySelector("figcaption")!));
    }

    [Fact]
    public async Task A_portrait_stands_beside_the_text()
    {
        var text = $"---\ntitle: Awa Diop\nkind: biography\n{Said}\n---\nUn texte.\n";
        await using var site = await StartAsync(Upright, ("awa-diop.md", text));

        var page = await site.PageAsync("/personnes/awa-diop");

        Assert.NotNull(page.QuerySelector(".page-cover img"));
        Assert.Null(page.QuerySelector(".head-picture"));
    }

    [Fact]
    public async Task Cards_and_lists_show_it_without_saying_it_again()
    {
        await using var site = await StartAsync(
            Wide,
            ("index.md", "---\ntitle: Accueil\n---\n"),
            ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
            ("actualites/a.md", $"---\ntitle: Une nouvelle\ndate: 2026-01-10\n{Said}\n---\nUn texte.\n"),
            ("actualites/b.md", "---\ntitle: Une autre\ndate: 2026-01-09\n---\nUn texte.\n")
        );

        var card = Assert.Single((await site.PageAsync("/")).QuerySelectorAll(".home-news .card-picture img"));
        var line = Assert.Single((await site.PageAsync("/actualites")).QuerySelectorAll(".line-picture img"));

        Assert.Equal(("", "lazy"), (card.GetAttribute("alt"), card.GetAttribute("loading")));
        Assert.Equal("", line.GetAttribute("alt"));
    }

    [Fact]
    public async Task A_film_brings_what_has_its_name()
    {
        await using var site = await StartAsync(
            Wide,
            ("site.yml", "name: Essai\nlanguages: [fr, en]\n"),
            ("a.md", "---\ntitle: Page\n---\n![L’ouverture](ouverture.mp4)\n"),
            ("ouverture.mp4", "film"),
            ("ouverture.vtt", "WEBVTT"),
            ("ouverture.en.vtt", "WEBVTT"),
            ("ouverture.jpg", "image"),
            ("ouverture.txt", "Bonjour.\n")
        );

        var page = await site.PageAsync("/a");
        var film = page.QuerySelector("figure video[controls][preload=none]")!;

        Assert.Equal("L’ouverture", film.GetAttribute("aria-label"));
        Assert.StartsWith("/ouverture.jpg?v=", film.GetAttribute("poster"), StringComparison.Ordinal);
        Assert.Equal(["fr", "en"], film.QuerySelectorAll("track[kind=captions]").Select(track => track.GetAttribute("srclang")));
        Assert.Equal("Transcription", page.QuerySelector("a[href^='/ouverture.txt']")!.TextContent);
        Assert.Equal("text/vtt", (await site.GetAsync("/ouverture.vtt")).Header("Content-Type")!.Split(';')[0]);
        Assert.DoesNotContain(await site.ProblemsAsync(), problem => problem.Contains("OIM191", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_film_without_captions_or_words_is_told_of_until_they_are_there()
    {
        await using var site = await StartAsync(
            Wide,
            ("a.md", "---\ntitle: Page\n---\n![Un film](f.mp4)\n\n<audio src=\"s.mp3\"></audio>\n"),
            ("f.mp4", "x"),
            ("s.mp3", "x")
        );
        Assert.Equal(["a.md:4:1 OIM1911", "a.md:4:1 OIM1912", "a.md:6:13 OIM1912"], await FoundAsync(site));

        await site.UntilAsync(() => site.Folder.Write("f.vtt", "WEBVTT"), async () => (await FoundAsync(site)).Count() == 2);
        await site.UntilAsync(() => site.Folder.Write("f.txt", "Bonjour.\n"), async () => (await FoundAsync(site)).Count() == 1);
    }

    [Theory]
    [InlineData("[Point de presse (1 h 29)](https://media.un.org/x)", "Point de presse (1 h 29) – UN Web TV")]
    [InlineData("[![](/vue.png) Entretien](https://www.youtube.com/watch?v=x)", "Entretien – YouTube")]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/x\" title=\"Entretien\"></iframe>", "Entretien (www.youtube.com)")]
    public async Task A_film_elsewhere_is_a_card_that_asks_that_site_for_nothing(string markdown, string text)
    {
        await using var site = await StartAsync(Wide, ("a.md", $"---\ntitle: Page\n---\n{markdown}\n"));

        var page = await site.PageAsync("/a");

        Assert.Equal(text, Plain(page.QuerySelector("p.media > a")!));
        Assert.Empty(page.QuerySelectorAll("iframe, [src^='https:'], [poster^='https:']"));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    public async Task Cards_that_mostly_have_pictures_have_a_pattern_where_one_is_missing(int pictures, bool isPatterned)
    {
        await using var site = await StartAsync(
            Wide,
            [
                ("s/index.md", "---\ntitle: Rubrique\n---\n"),
                .. Enumerable.Range(0, 4).Select(i => ($"s/{i}.md", $"---\ntitle: P{i}\n{(i < pictures ? Said : "")}\n---\nTexte.\n")),
            ]
        );

        var cards = (await site.PageAsync("/s")).QuerySelector("ul.cards")!;

        Assert.Equal(isPatterned, cards.ClassList.Contains("pictured"));
        Assert.Equal(4, cards.QuerySelectorAll(".card[data-kind=page]").Length);
    }

    [Fact]
    public async Task A_picture_that_is_not_there_leaves_its_words()
    {
        await using var site = await StartAsync(Wide, ("a.md", "---\ntitle: Page\n---\n![Un pont](pont.png \"Le pont\")\n"));

        var figure = (await site.PageAsync("/a")).QuerySelector("figure")!;

        Assert.Null(figure.QuerySelector("img"));
        Assert.Equal(("Un pont", "Le pont"), (Plain(figure.QuerySelector(".no-picture")!), Plain(figure.QuerySelector("figcaption")!)));
    }

    /// <summary>Its words, with plain spaces.</summary>
    private static string Plain(IElement element) => element.TextContent.Trim().Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static async Task<IEnumerable<string>> FoundAsync(TestSite site) =>
        (await site.ProblemsAsync()).Where(problem => problem.Contains("OIM191", StringComparison.Ordinal));

    private static Task<TestSite> StartAsync(byte[] picture, params (string Path, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        folder.Write("vue.png", picture);
        return TestSite.StartAsync(new TestSiteOptions { Folder = folder, OwnsFolder = true }, files);
    }
}
