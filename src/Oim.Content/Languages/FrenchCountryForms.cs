namespace Oim.Content.Languages;

/// <summary>Countries in French sentences: « le Honduras », « au Honduras », « du Honduras ».</summary>
internal sealed class FrenchCountryForms() : CountryForms("fr")
{
    public override bool NeedArticles => true;

    public override CountryUsage Usage(string code) => FrenchCountries.UsageOf(code);

    public override CountryUsage Usage(string name, string? article, string? preposition) =>
        FrenchCountries.Usage(name, article ?? "", preposition);

    public override string Of(CountryUsage usage) => FrenchCountries.Of(usage);
}
