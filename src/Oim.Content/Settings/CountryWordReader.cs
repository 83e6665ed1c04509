using Oim.Content.FrontMatter;

namespace Oim.Content.Settings;

/// <summary>Reads what site.yml calls countries.</summary>
internal static class CountryWordReader
{
    private static readonly Key<string?> Code = Keys.Text("code", "Pays, par son code ISO de deux lettres", "country", "pays")
        .Among(ValueSet.Countries)
        .Like("PS")
        .AsCode();
    private static readonly Key<string?> Language = Keys.Text("language", "Code de la langue ; à défaut, celle du site", "lang")
        .Among(ValueSet.Languages);
    private static readonly Key<string?> Name = Keys.Text("name", "Le nom, comme une liste le donne", "nom").Like("Palestine");
    private static readonly Key<string?> Article = Keys.Text("article", "En français : le, la, l’, les, ou \"\" s’il n’y en a pas")
        .Like("la");
    private static readonly Key<string?> Preposition = Keys.Text(
            "preposition",
            "Ce qui précède le nom d’un lieu : en, au, aux, à, dans l’… ; à défaut, ce que veut l’article",
            "préposition"
        )
        .Like("en");

    private static readonly IReadOnlyList<Key> Known = [Code, Language, Name, Article, Preposition];

    /// <param name="defaultLanguage">The language of a name that does not say its own.</param>
    public static IReadOnlyList<CountryWord> Read(HeaderReader settings, string defaultLanguage) =>
        [.. (settings.Get(Countries) ?? [])
            .Select(word => word with { Language = word.Language.Length > 0 ? word.Language : defaultLanguage })];

    public static Key<IReadOnlyList<CountryWord>?> Countries { get; } =
        Keys.Records("countries", "Noms de pays que le site écrit à sa façon", Known, ReadOne, "pays");

    private static CountryWord? ReadOne(HeaderReader reader)
    {
        var (code, name, language) = (reader.Get(Code), reader.Get(Name), reader.Get(Language)?.ToLowerInvariant() ?? "");
        var (article, preposition) = (reader.Get(Article), reader.Get(Preposition));
        reader.ReportUnknown(Known);
        // An article that is none is written "".
        var needsArticle = !reader.Has(Article) && Locales.Of(language.Length > 0 ? language : "fr").Countries.NeedArticles;
        if ((code is null ? Code : name is null ? Name : needsArticle ? Article : null) is { } missing)
        {
            reader.Report(HeaderRules.Required, reader.Node.At, missing.Name, missing.Description);
            return null;
        }

        return reader.Country(code!, reader.PlaceOf(Code), "fr") is { } known ? new(known, language, name!, article, preposition) : null;
    }
}
