namespace Oim.Content.Languages;

/// <summary>Countries, by ISO 3166-1 alpha-2 code, in sentences of a language. Many languages need their plain names alone.</summary>
/// <param name="language">The language's code.</param>
public class CountryForms(string language)
{
    /// <summary>As the subject of a sentence: « le Honduras ».</summary>
    public virtual string WithArticle(string code) => Countries.Name(code, language);

    /// <summary>As a place: « au Honduras ».</summary>
    public virtual string In(string code) => Countries.Name(code, language);

    /// <summary>As what something belongs to: « du Honduras ».</summary>
    public virtual string Of(string code) => Countries.Name(code, language);
}
