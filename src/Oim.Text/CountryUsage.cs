namespace Oim.Text;

/// <summary>A country in sentences of a language.</summary>
/// <param name="Name">As it stands after its article: « États-Unis d’Amérique ».</param>
/// <param name="Article">« le », « la », « l’ », « les »; empty: none.</param>
/// <param name="Preposition">All that stands before the name of the place something happens in: « au », « en », « dans l’ ».</param>
public sealed record CountryUsage(string Name, string Article, string Preposition)
{
    /// <summary>« le Honduras », « l’Équateur », « Cuba »</summary>
    public string WithArticle => After(Article);

    /// <summary>« au Honduras », « dans l’État de Palestine », « à Cuba »</summary>
    public string AsPlace => After(Preposition);

    /// <summary>The name behind a word, with the space that it takes.</summary>
    public string After(string word) =>
        word.Length == 0 ? Name
        : word[^1] is '’' or '\'' ? word + Name
        : $"{word} {Name}";
}
