using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

/// <summary>
/// A site in four languages with something for each list. Every word that an editor gives in a language carries that language's mark, and
/// « commun », so that the same question finds something in each.
/// </summary>
public sealed class FourLanguageSite() : StandingSite(StartAsync)
{
    public static readonly IReadOnlyList<string> Codes = ["fr", "en", "es", "ar"];

    public static string Mark(string language) => $"z{language}z";

    private static Task<TestSite> StartAsync() =>
        TestSite.StartAsync([("site.yml", Settings), .. Codes.SelectMany(Pages), ("rapport.pdf", "%PDF-1.4"), ("vue.png", "image")]);

    private static string Settings =>
        $$"""
        name: Maison zfrz
        tagline: Devise zfrz
        notice: Avis zfrz
        baseUrl: https://oim.example
        languages: [fr, en, es, ar]
        themes:
          zfrz retour: { en: zenz return, es: zesz retorno, ar: zarz awda }
        translations:
        {{string.Join('\n', Codes.Skip(1).Select(NamesIn))}}

        """;

    private static string NamesIn(string language) =>
        $"  - {{ language: {language}, name: House {Mark(language)}, tagline: Motto {Mark(language)}, notice: Notice {Mark(language)} }}";

    private static IEnumerable<(string, string)> Pages(string language)
    {
        var isOriginal = language == "fr";
        var (end, word) = (isOriginal ? ".md" : $".{language}.md", $"commun {Mark(language)}");
        (string, string) Page(string name, string facts, string text = "", string words = "") =>
            (
                name + end,
                $"---\ntitle: Commun {name.Split('/')[^2]} {Mark(language)}\nsummary: Le {word}.\n{words}{(isOriginal ? facts : "")}---\n"
                    + $"Un texte {word}.\n\n{text}"
            );
        var contact = $"contacts:\n  - role: Rôle {word}\n" + (isOriginal ? "    name: Awa Diop\n    phone: '+221 33 000 00 00'\n" : "");
        var report = $"documents:\n  - title: Document {word}\n" + (isOriginal ? "    file: /rapport.pdf\n" : "");
        const string Subjects = "themes: [zfrz retour]\ncountries: [SN]\ndate: 2025-05-12\n";
        var menu = isOriginal ? "navigation.yml" : $"navigation.{language}.yml";
        yield return (menu, $"menu:\n  - title: Menu {Mark(language)}\n    link: sec\n");
        yield return ($"index{end}", $"---\ntitle: Seuil {word}\n---\nUn texte {word}.\n");
        yield return Page("sec/index", "");
        yield return Page("sec/news/index", "cascade: { kind: news }\n");
        yield return Page(
            "sec/news/a/index",
            Subjects + "image: /vue.png\nimageCredit: Photo\n",
            words: contact + report + $"imageAlt: Vue {word}\n"
        );
        yield return Page("sec/events/index", "cascade: { kind: event }\n");
        yield return Page(
            "sec/events/e/index",
            Subjects + "start: 2026-03-04\nend: 2026-03-04\nseries: pcr\ncity: Dakar\ncountry: SN\n",
            $"## {(isOriginal ? "Ordre du jour" : language == "ar" ? "جدول الأعمال" : "Agenda")}\n\n"
                + $"### 09:00 – 10:00 Séance {word}\n\n"
                + (isOriginal ? "Orateur : Awa Diop, OIM\n" : ""),
            $"venue: Lieu {word}\n" + report
        );
        yield return Page("sec/offices/index", "cascade: { kind: office }\n");
        yield return Page(
            "sec/offices/dakar/index",
            "countries: [SN]\ncoordinates: 14.7, -17.4\nphone: '+221 33 000 00 00'\n",
            words: $"region: Région {word}\naddress: Rue {word}\n" + contact
        );
        foreach (var kind in (string[])["publication", "statement", "vacancy", "story", "briefing", "biography"])
        {
            yield return Page($"sec/{kind}/index", $"cascade: {{ kind: {kind} }}\n");
            yield return Page($"sec/{kind}/un/index", Subjects + FactsOf(kind), words: report);
        }
    }

    private static string FactsOf(string kind) =>
        kind switch
        {
            "statement" => "speaker: Awa Diop\n",
            "vacancy" => "deadline: 2026-06-01\n",
            "publication" => "pages: 12\n",
            _ => "",
        };
}
