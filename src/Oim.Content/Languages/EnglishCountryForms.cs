namespace Oim.Content.Languages;

/// <summary>Countries in English sentences: “in the Kingdom of the Netherlands”, “in Honduras”.</summary>
internal sealed class EnglishCountryForms() : CountryForms("en")
{
    private const string Article = "the";

    /// <summary>Of those whose names do not say what they are, the ones that have an article all the same.</summary>
    private static readonly HashSet<string> Others = ["BS", "CG", "GM", "KM", "MV", "PH", "VA"];

    private static readonly string[] Common =
        [" Emirates", " Federation", " Islands", " Kingdom", " Lands", " Republic", " States", " Territories"];

    public override CountryUsage Usage(string code)
    {
        var name = InSentence(Countries.Name(code, "en"));
        var hasArticle = Others.Contains(code)
            || name.Contains(" of ", StringComparison.Ordinal)
            || Common.Any(end => name.EndsWith(end, StringComparison.Ordinal));
        var article = hasArticle ? Article : "";
        return new(name, article, article);
    }

    /// <summary>Behind a dash it is a heading, and no sentence.</summary>
    public override string Of(CountryUsage usage) => usage.Name;

    /// <summary>“Bolivia (Plurinational State of)” is the Plurinational State of Bolivia.</summary>
    private static string InSentence(string name) =>
        name.EndsWith(')') && name.Split(" (") is [var country, var form] ? $"{form[..^1]} {country}" : name;
}
