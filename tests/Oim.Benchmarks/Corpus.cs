using System.Globalization;
using System.Text;

namespace Oim.Benchmarks;

/// <summary>
/// French pages made up from a list of words, the same at every run: a third each of pages, news and events with an agenda.
/// </summary>
internal sealed class Corpus : IDisposable
{
    private const int Paragraphs = 6;
    private const int WordsInParagraph = 60;

    private static readonly string[] Common =
    [
        "de",
        "la",
        "les",
        "et",
        "des",
        "en",
        "pour",
        "dans",
        "une",
        "sur",
        "avec",
        "migration",
        "pays",
        "retour",
        "développement",
    ];

    private static readonly string[] Rare =
    [
        .. from start in (string[])
            ["réinté", "accueil", "front", "mobil", "démogra", "coopér", "tran", "hébergé", "partena", "diaspor", "œuvr", "élabor"]
        from end in (string[])
            ["gration", "lier", "ière", "ité", "phique", "ation", "sition", "ment", "riat", "ique", "eur", "aison", "issant", "ologie"]
        select start + end,
    ];

    private static readonly string[] Countries = ["hn", "th", "sn", "ch", "mx", "mg", "ht", "ma", "ke", "fr"];

    private readonly string top = Directory.CreateTempSubdirectory("oim-mesures-").FullName;
    private readonly Random random = new(1951);

    /// <param name="languages">Those that each page is in beside French; the words are the same.</param>
    public Corpus(int pages, params IReadOnlyList<string> languages)
    {
        Write("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n");
        Write("evenements/index.md", "---\ntitle: Événements\ncascade: { kind: event }\n---\n");
        for (var i = 0; i < pages; i++) Write(PathOf(i), PageOf(i, Sentence(8)));
        foreach (var language in languages)
        {
            Write($"actualites/index.{language}.md", "---\ntitle: Actualités\n---\n");
            Write($"evenements/index.{language}.md", "---\ntitle: Événements\n---\n");
            for (var i = 0; i < pages; i++) Write($"{PathOf(i)[..^3]}.{language}.md", PageOf(i, Sentence(8)));
        }
    }

    public string Root => Path.Combine(top, "contenu");

    public string Data => Path.Combine(top, "donnees");

    public static string AddressOf(int page) => "/" + PathOf(page)[..^3];

    public static string PathOf(int page) =>
        (page % 3) switch
        {
            0 => $"actualites/n{page}.md",
            1 => $"evenements/e{page}.md",
            _ => $"pages/d{page / 100}/p{page}.md",
        };

    public string PageOf(int page, string title)
    {
        var text = new StringBuilder(
            $"---\ntitle: {title}\ndate: {DateOf(page)}\nsummary: {Sentence(18)}\ncountries: [{Countries[page % Countries.Length]}]\n"
        );
        if (page % 3 == 1)
            text.Append(CultureInfo.InvariantCulture, $"start: {DateOf(page)}T09:00\nend: {DateOf(page)}T17:00\n");
        text.Append("---\n");
        if (page % 3 == 1)
            text.Append(
                """

                ## Ordre du jour

                ### 09:00–10:30 Ouverture

                - Orateur : Personne Exemple, directrice, Organisation exemple

                ### 10:30–17:00 Débat

                """
            );
        for (var i = 0; i < Paragraphs; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {Sentence(4)}\n\n{Sentence(WordsInParagraph)}. Voir [la page](/{PathOf(page / 2)}).\n"
            );
        return text.ToString();
    }

    /// <summary>A page as it was last saved.</summary>
    public string TextOf(int page) => File.ReadAllText(Path.Combine(Root, PathOf(page)));

    /// <summary>Saves as careful editors do: the new file takes the place of the old one at once.</summary>
    public void Write(string path, string text)
    {
        var (draft, full) = (Path.Combine(top, "en-cours"), Path.Combine(Root, path));
        File.WriteAllText(draft, text);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.Move(draft, full, overwrite: true);
    }

    /// <summary>Saves as plain editors do: the file is emptied, then filled.</summary>
    public void WriteInPlace(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    public void Dispose() => Directory.Delete(top, recursive: true);

    private static string DateOf(int page) =>
        new DateOnly(2005, 1, 1).AddDays(page % 7000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Sentence(int words)
    {
        var sentence = new StringBuilder();
        // As in a language: few words make most of a text.
        for (var i = 0; i < words; i++)
            sentence
                .Append(i == 0 ? "" : " ")
                .Append(
                    random.Next(3) == 0 ? Rare[(int)(Rare.Length * Math.Pow(random.NextDouble(), 3))] : Common[random.Next(Common.Length)]
                );
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }
}
