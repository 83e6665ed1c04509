namespace Oim.Content.Kinds.Declared;

/// <summary>What a kind is called in one language.</summary>
/// <param name="IsFeminine">« Toutes les offres », « Tous les rapports ».</param>
public sealed record KindName(string Singular, string Plural, bool IsFeminine)
{
    /// <summary>What visitors ask for when they look for them: « stage », « emploi ».</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>The noun after a number, by the forms that CLDR names (« two », « many »), where it is neither of the two.</summary>
    public IReadOnlyDictionary<string, string> Counted { get; init; } = KindNames.NoForms;
}

/// <summary>What a kind is called in each language.</summary>
public sealed record KindNames(IReadOnlyDictionary<string, KindName> ByLanguage)
{
    internal static readonly IReadOnlyDictionary<string, string> NoForms = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>In a language; else in French, the language of editors; else in the first.</summary>
    public KindName In(string language) =>
        ByLanguage.GetValueOrDefault(language) ?? ByLanguage.GetValueOrDefault("fr") ?? ByLanguage.Values.First();
}
