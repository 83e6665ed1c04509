namespace Oim.Content.Languages;

/// <summary>Countries in French sentences: « le Honduras », « au Honduras », « du Honduras ».</summary>
internal sealed class FrenchCountryForms() : CountryForms("fr")
{
    public override string WithArticle(string code) => FrenchCountries.WithArticle(code);

    public override string In(string code) => FrenchCountries.In(code);

    public override string Of(string code) => FrenchCountries.Of(code);
}
