using System.Collections.Frozen;

namespace Oim.Text;

/// <summary>Countries in French: their names, and sentences such as « au Honduras ». The names, the rule and its exceptions stand in
/// french-countries.tsv.</summary>
public static class FrenchCountries
{
    private static readonly FrozenDictionary<string, (string Name, CountryUsage Usage, string[] OtherNames)> Known = Read();

    /// <summary>The name as a list has it: « Bolivie (État plurinational de) »; null for a code that is none.</summary>
    public static string? NameOf(string code) => Known.TryGetValue(code, out var country) ? country.Name : null;

    /// <summary>How sentences speak of a country; without an article where the code is none.</summary>
    public static CountryUsage UsageOf(string code) => Known.TryGetValue(code, out var country) ? country.Usage : new(code, "", "à");

    /// <summary>How sentences speak of a country that is given another name.</summary>
    /// <param name="article">« le », « la », « l’ », « les »; empty: none.</param>
    /// <param name="preposition">Null: the one that follows from the article.</param>
    public static CountryUsage Usage(string name, string article, string? preposition)
    {
        article = article.Replace('\'', '’');
        return new(InSentence(name), article, preposition ?? Preposition(article));
    }

    /// <summary>« le Honduras », « la Thaïlande », « l’Équateur », « les États-Unis d’Amérique », « Cuba ».</summary>
    public static string WithArticle(string code) => UsageOf(code).WithArticle;

    /// <summary>« au Honduras », « en Thaïlande », « à Cuba », « dans l’État de Palestine ».</summary>
    public static string In(string code) => UsageOf(code).AsPlace;

    /// <summary>« du Honduras », « de la Thaïlande », « de l’Équateur », « de Cuba », « d’Haïti ».</summary>
    public static string Of(string code) => Of(UsageOf(code));

    /// <summary>The same of a country that is spoken of in its own way.</summary>
    public static string Of(CountryUsage usage) => usage.After(usage.Article switch
    {
        "le" => "du",
        "les" => "des",
        "" => Elides(usage.Name) ? "d’" : "de",
        var article => "de " + article,
    });

    /// <summary>What else a country is commonly called: « RDC ».</summary>
    internal static IReadOnlyList<string> OtherNames(string code) => Known.TryGetValue(code, out var country) ? country.OtherNames : [];

    private static string Preposition(string article) => article switch
    {
        "" => "à",
        "le" => "au",
        "les" => "aux",
        _ => "en",
    };

    private static string Article(string gender, string name) => gender switch
    {
        "-" => "",
        "mp" or "fp" => "les",
        _ when Elides(name) => "l’",
        "f" => "la",
        _ => "le",
    };

    /// <summary>« République islamique d’Iran » for « Iran (République islamique d’) », « îles Cook », and « Réunion » without the article
    /// that will be put before it.</summary>
    private static string InSentence(string name)
    {
        if (name.StartsWith("La ", StringComparison.Ordinal)) return name[3..];
        if (name.StartsWith('Î')) return 'î' + name[1..];
        if (name.IndexOf(" (", StringComparison.Ordinal) is not (> 0 and var open) || name[^1] != ')') return name;
        var before = name[(open + 2)..^1];
        return before.EndsWith(" de", StringComparison.Ordinal) || before.EndsWith(" du", StringComparison.Ordinal)
            || before.EndsWith(" des", StringComparison.Ordinal) ? $"{before} {name[..open]}"
            : before.EndsWith(" d’", StringComparison.Ordinal) ? before + name[..open]
            : name;
    }

    private static bool Elides(string name) => Slug.Fold(name)[0] is 'a' or 'e' or 'i' or 'o' or 'u' || name == "Haïti";

    private static FrozenDictionary<string, (string Name, CountryUsage Usage, string[] OtherNames)> Read()
    {
        using var reader = new StreamReader(typeof(FrenchCountries).Assembly.GetManifestResourceStream("french-countries.tsv")!);
        return reader
            .ReadToEnd()
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(
                cells => cells[0],
                cells => (cells[3], UsageOf(cells[3], cells[1], cells[2]), cells.Length > 4 ? cells[4].Split(';') : []),
                StringComparer.Ordinal
            );
    }

    /// <param name="gender">m, f, mp, fp; « - » without an article.</param>
    /// <param name="preposition">Empty: as the rule has it.</param>
    private static CountryUsage UsageOf(string name, string gender, string preposition)
    {
        var inSentence = InSentence(name);
        var usage = Usage(name, Article(gender, inSentence), null);
        return preposition.Length == 0 ? usage
            : preposition == "en" || usage.Article.Length == 0 ? usage with { Preposition = preposition }
            : usage with { Preposition = $"{preposition} {usage.Article}" };
    }
}
