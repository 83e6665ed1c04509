namespace Oim.Content.Languages;

/// <summary>Countries, by ISO 3166-1 alpha-2 code, in sentences of a language. Many languages need their plain names alone.</summary>
/// <param name="language">The language's code.</param>
public class CountryForms(string language)
{
    /// <summary>A name needs to be told with its article: without it no sentence is right.</summary>
    public virtual bool NeedArticles => false;

    /// <summary>How the language speaks of a country.</summary>
    public virtual CountryUsage Usage(string code) => new(Countries.Name(code, language), "", "");

    /// <summary>How it speaks of one that is given another name; null: what follows from the rest.</summary>
    public virtual CountryUsage Usage(string name, string? article, string? preposition) =>
        new(name, article ?? "", preposition ?? article ?? "");

    /// <summary>As what something belongs to: « du Honduras ».</summary>
    public virtual string Of(CountryUsage usage) => usage.WithArticle;
}
