using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;
using static Oim.Site.Tests.Languages.FourLanguageSite;

namespace Oim.Site.Tests.Languages;

/// <summary>Whatever the site answers keeps to one language: pages, lists, searches, feeds, calendars, cards, the API.</summary>
public sealed partial class OneLanguageTests(FourLanguageSite served) : IClassFixture<FourLanguageSite>
{
    private const string Origin = "https://oim.example";

    private readonly TestSite site = served.Site;

    [Fact]
    public async Task Every_answer_keeps_to_one_language_and_all_are_reached_from_one_another()
    {
        var foreign = Codes.ToDictionary(language => language, TextsForeignTo);
        // A question is echoed: those that are asked are the same word in each language.
        string[] begin = ["/", "/sitemap.xml", "/llms.txt", "/api/v1", "/recherche?q=commun", "/recherche/suggestions?q=commun"];
        var (seen, waiting) = (begin.ToHashSet(StringComparer.Ordinal), new Queue<string>(begin));
        var told = new HashSet<(string Form, string Language)>();
        while (waiting.TryDequeue(out var address))
        {
            var answer = await site.GetAsync(address);
            Assert.Equal((address, 200), (address, answer.Status));
            if (!IsText(answer)) continue;
            var language = LanguageOf(address);
            var marks = Marks().Matches(answer.Text);
            var other = marks.FirstOrDefault(mark => mark.Value != Mark(language));
            Assert.True(other is null, $"{address} says: {answer.Text[..(other?.Index ?? 0)].Split('\n')[^1]}{other}");
            if (marks.Count > 0) told.Add((FormOf(answer, address), language));
            if (answer.Header("Content-Type")!.StartsWith("text/html", StringComparison.Ordinal))
            {
                var page = new HtmlParser().ParseDocument(answer.Text);
                Assert.Equal((address, language), (address, page.DocumentElement.GetAttribute("lang")));
                Assert.Empty(WordsOf(page, language).Where(foreign[language].Contains).Select(words => $"{address}: {words}"));
            }

            foreach (var next in LinksOf(answer).Where(next => !IsAsked(next) && seen.Add(next))) waiting.Enqueue(next);
        }

        Assert.Equal(
            Codes.SelectMany(language => Forms.Select(form => (form, language))).Order(),
            told.Order()
        );
    }

    [Theory]
    [InlineData("/sec/events/e.ics", "/en/sec/events/e.ics", "en")]
    [InlineData("/ar/sec/events.ics", "/es/sec/events.ics", "es")]
    [InlineData("/sec/news.json", "/ar/sec/news.json", "ar")]
    [InlineData("/sec/offices/dakar.vcf", "/es/sec/offices/dakar.vcf", "es")]
    [InlineData("/es/sec/publication/un.bib", "/sec/publication/un.bib", "fr")]
    [InlineData("/en/sec/news/a.md", "/ar/sec/news/a.md", "ar")]
    [InlineData("/recherche/suggestions?q=com", "/en/search/suggestions?q=com", "en")]
    public async Task Each_form_leads_to_its_like_by_a_header(string address, string other, string language) =>
        Assert.Contains(
            $"<{Origin}{other}>; rel=\"alternate\"; hreflang=\"{language}\"",
            (await site.GetAsync(address)).Header("Link"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_calendar_s_entry_leads_to_its_page_in_the_other_languages()
    {
        var calendar = (await site.GetAsync("/sec/events.ics")).Text.Replace("\r\n ", "", StringComparison.Ordinal);

        Assert.Contains(
            $"LINK;LINKREL=alternate;VALUE=URI;FMTTYPE=text/html;LANGUAGE=es:{Origin}/es/sec/events/e\r\n",
            calendar,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/api/v1/news?langue=en", "items.0.translations.1", "fr /sec/news/a")]
    [InlineData("/api/v1/news/sec/news/a", "translations.0", "ar /ar/sec/news/a")]
    [InlineData("/api/v1/publications?page=1", "links.translations.1", "en /api/v1/publications?langue=en")]
    [InlineData("/api/v1/events?langue=ar&annee=2026", "links.translations.1", "fr /api/v1/events?annee=2026&langue=fr")]
    [InlineData("/sec/news.json", "_translations.feeds.1", "en /en/sec/news.json")]
    public async Task Json_names_the_same_in_the_other_languages(string address, string path, string expected)
    {
        var found = await Api.ApiTests.JsonAsync(site, address);
        foreach (var step in path.Split('.'))
            found = int.TryParse(step, out var i) ? found[i] : found.GetProperty(step);

        Assert.Equal(
            expected,
            $"{found.GetProperty("language")} {found.GetProperty("url").ToString().Replace(Origin, "", StringComparison.Ordinal)}"
        );
    }

    [Fact]
    public async Task What_is_typed_in_another_language_is_looked_for_there()
    {
        var found = await Api.ApiTests.JsonAsync(site, "/ar/search/suggestions?q=zesz");

        Assert.Equal(
            [("zesz", "Español", "/es/buscar?q=zesz", "es")],
            found.EnumerateArray().Select(one =>
                (Of(one, "text"), Of(one, "type"), Of(one, "address"), Of(one, "language")))
        );
        Assert.DoesNotContain(
            (await Api.ApiTests.JsonAsync(site, "/es/buscar/suggestions?q=zesz")).EnumerateArray(),
            one => one.TryGetProperty("language", out _)
        );
    }

    private static string Of(System.Text.Json.JsonElement one, string name) => one.GetProperty(name).GetString()!;

    private static readonly string[] Forms =
    [
        "html", ".rss", ".atom", ".json", ".ics", ".md", ".vcf", ".bib", ".ris", "/api/v1", "suggestions", "/llms.txt",
    ];

    private static string FormOf(Answer answer, string address) =>
        Forms.FirstOrDefault(form => address.Contains(form, StringComparison.Ordinal))
        ?? answer.Header("Content-Type")!.Split(';')[0].Split('/')[1];

    private static string LanguageOf(string address)
    {
        if (AskedLanguage().Match(address) is { Success: true } asked) return asked.Groups[1].Value;
        var path = ApiCollection().Replace(address, "");
        return Codes.FirstOrDefault(language => Regex.IsMatch(path, $"^/{language}(/|[.?]|$)")) ?? "fr";
    }

    private static bool IsText(Answer answer) =>
        answer.Header("Content-Type") is { } type
        && (type.StartsWith("text/", StringComparison.Ordinal) || Regex.IsMatch(type, "xml|json|bibtex|research"))
        && !type.Contains("css", StringComparison.Ordinal);

    private static bool IsAsked(string address) => AskedWords().IsMatch(address) || address.Contains("openapi", StringComparison.Ordinal);

    private static IEnumerable<string> LinksOf(Answer answer)
    {
        var isHtml = answer.Header("Content-Type")!.StartsWith("text/html", StringComparison.Ordinal);
        var inside = isHtml
            ? new HtmlParser().ParseDocument(answer.Text).QuerySelectorAll("a[href], link[href]").Select(link => link.GetAttribute("href")!)
            : WholeAddresses().Matches(answer.Text).Select(match => match.Value.Replace("&amp;", "&", StringComparison.Ordinal));
        return inside
            .Concat(WholeAddresses().Matches(answer.Header("Link") ?? "").Select(match => match.Value))
            .Select(address => address.Replace(Origin, "", StringComparison.Ordinal).Split('#')[0])
            .Where(address => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal));
    }

    /// <summary>What the interface says in other languages and not in this one.</summary>
    private static HashSet<string> TextsForeignTo(string language)
    {
        static IEnumerable<string> In(string of) =>
            XDocument
                .Load(Path.Combine(Repository.Root, $"src/Oim.Site/Resources/Texts{(of == "fr" ? "" : "." + of)}.resx"))
                .Root!.Elements("data")
                .Select(data => Locales.Of(of).Typography.Apply(data.Element("value")!.Value.Trim()));
        return [.. Codes.Where(other => other != language).SelectMany(In).Except(In(language)).Where(text => text.Any(char.IsLetter))];
    }

    private static IEnumerable<string> WordsOf(IDocument page, string language) =>
        page.Descendants<IText>()
            .Where(text => text.ParentElement!.Closest("[lang]")!.GetAttribute("lang") == language)
            .Select(text => text.Data.Trim())
            .Concat(page.QuerySelectorAll("[aria-label]").Select(element => element.GetAttribute("aria-label")!));

    [GeneratedRegex("(?<!-)z(fr|en|es|ar)z(?!-)")]
    private static partial Regex Marks();

    [GeneratedRegex("[?&]langue=([a-z]+)")]
    private static partial Regex AskedLanguage();

    [GeneratedRegex("^/api/v1/[a-z-]+")]
    private static partial Regex ApiCollection();

    [GeneratedRegex("[?&]q=(?!commun(&|$))")]
    private static partial Regex AskedWords();

    [GeneratedRegex("""https://oim\.example[^\s"<>)\\{}]*""")]
    private static partial Regex WholeAddresses();
}
