using System.Collections.Frozen;

namespace Oim.Text;

/// <summary>Countries in French sentences: « le Honduras », « au Honduras », « du Honduras ». The rule and its exceptions stand in
/// french-countries.tsv.</summary>
public static class FrenchCountries
{
    private static readonly FrozenDictionary<string, Usage> Usages = Read();

    /// <summary>« le Honduras », « la Thaïlande », « l’Équateur », « les États-Unis », « Cuba ».</summary>
    public static string WithArticle(string code) => ArticleOf(code) + NameOf(code);

    /// <summary>« au Honduras », « en Thaïlande », « à Cuba », « aux États-Unis ».</summary>
    public static string In(string code) => (UsageOf(code) switch
    {
        { Preposition: "en" } => "en ",
        { Preposition: { } preposition } => $"{preposition} {ArticleOf(code)}",
        { HasArticle: false } => "à ",
        { IsPlural: true } => "aux ",
        { IsFeminine: true } => "en ",
        _ => StartsWithVowel(code) ? "en " : "au ",
    }) + NameOf(code);

    /// <summary>« du Honduras », « de la Thaïlande », « de l’Équateur », « des États-Unis », « de Cuba », « d’Haïti ».</summary>
    public static string Of(string code) => (UsageOf(code) switch
    {
        { HasArticle: false } => StartsWithVowel(code) ? "d’" : "de ",
        { IsPlural: true } => "des ",
        { IsFeminine: false } when !StartsWithVowel(code) => "du ",
        _ => "de " + ArticleOf(code),
    }) + NameOf(code);

    /// <summary>What else a country is commonly called: « RDC ».</summary>
    internal static IReadOnlyList<string> OtherNames(string code) => UsageOf(code).OtherNames;

    private static string ArticleOf(string code) => UsageOf(code) switch
    {
        { HasArticle: false } => "",
        { IsPlural: true } => "les ",
        _ when StartsWithVowel(code) => "l’",
        { IsFeminine: true } => "la ",
        _ => "le ",
    };

    /// <summary>As it stands inside a sentence: « les îles Cook », and « La Réunion » without the article that will be put before
    /// it.</summary>
    private static string NameOf(string code)
    {
        var name = Countries.Name(code, "fr");
        if (name.StartsWith("La ", StringComparison.Ordinal)) return name[3..];
        return name.StartsWith("Île", StringComparison.Ordinal) ? 'î' + name[1..] : name;
    }

    private static bool StartsWithVowel(string code) => Slug.Fold(NameOf(code))[0] is 'a' or 'e' or 'i' or 'o' or 'u' || code == "HT";

    private static Usage UsageOf(string code) => Usages.GetValueOrDefault(code, new("-", null, []));

    private static FrozenDictionary<string, Usage> Read()
    {
        using var reader = new StreamReader(typeof(FrenchCountries).Assembly.GetManifestResourceStream("french-countries.tsv")!);
        return reader
            .ReadToEnd()
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(
                cells => cells[0],
                cells => new Usage(cells[1], cells[2].Length == 0 ? null : cells[2], cells.Length > 4 ? cells[4].Split(';') : []),
                StringComparer.Ordinal
            );
    }

    /// <param name="Gender">m, f, mp, fp; « - » without an article.</param>
    private sealed record Usage(string Gender, string? Preposition, string[] OtherNames)
    {
        public bool HasArticle => Gender != "-";

        public bool IsPlural => Gender.EndsWith('p');

        public bool IsFeminine => Gender.StartsWith('f');
    }
}
