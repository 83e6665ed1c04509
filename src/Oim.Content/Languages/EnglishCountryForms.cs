namespace Oim.Content.Languages;

/// <summary>Countries in English sentences: “in the Netherlands”, “in Honduras”.</summary>
internal sealed class EnglishCountryForms() : CountryForms("en")
{
    private const string Article = "the";

    /// <summary>Of those whose names do not end with what they are, the ones that have an article all the same.</summary>
    private static readonly HashSet<string> Others = ["BS", "GM", "IM", "KM", "MV", "NL", "PH"];

    private static readonly string[] Common = [" Emirates", " Islands", " Kingdom", " Lands", " Republic", " States", " Territories"];

    public override CountryUsage Usage(string code)
    {
        var name = Countries.Name(code, "en");
        var article = Others.Contains(code) || Common.Any(end => name.EndsWith(end, StringComparison.Ordinal)) ? Article : "";
        return new(name, article, article);
    }

    /// <summary>Behind a dash it is a heading, and no sentence.</summary>
    public override string Of(CountryUsage usage) => usage.Name;
}
