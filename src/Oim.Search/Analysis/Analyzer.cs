using System.Collections.Frozen;

namespace Oim.Search.Analysis;

/// <summary>How the words of a language are told: its elisions, its stop words, its stems. Start reading the analysis here.</summary>
public sealed class Analyzer
{
    private static readonly FrozenDictionary<string, Analyzer> ByLanguage = new Analyzer[]
    {
        new("fr", FrenchStemmer.Stem, StopWords.French, WeakWords.French) { Elides = true },
        new("en", EnglishStemmer.Stem, StopWords.English),
        new("es", SpanishStemmer.Stem, StopWords.Spanish),
        new("ar", ArabicStemmer.Stem, StopWords.Arabic),
    }.ToFrozenDictionary(analyzer => analyzer.Language, StringComparer.OrdinalIgnoreCase);

    private readonly Func<string, string> stem;
    private readonly Lazy<SynonymTable> commonSynonyms;
    private readonly FrozenSet<string> stopWords;
    private readonly FrozenSet<string> weakWords;

    private Analyzer(string language, Func<string, string> stem, FrozenSet<string> stopWords, FrozenSet<string>? weakWords = null)
    {
        (Language, this.stem, this.stopWords, this.weakWords) = (language, stem, stopWords, weakWords ?? StopWords.None);
        commonSynonyms = new(() => CommonSynonymList.Read(language));
    }

    /// <summary>ISO 639-1.</summary>
    public string Language { get; }

    /// <summary>An apostrophe parts an article or pronoun from the word: l'eau.</summary>
    internal bool Elides { get; private init; }

    /// <summary>Ways of saying the same thing that everybody who speaks the language knows; a site's own count more.</summary>
    internal SynonymTable CommonSynonyms => commonSynonyms.Value;

    /// <summary>The analysis of a language; one nobody described is only folded.</summary>
    public static Analyzer For(string language) =>
        ByLanguage.TryGetValue(language, out var known) ? known : new(language, word => word, StopWords.None);

    /// <summary>The folded stem of a word in lower case with its accents: stemming before folding finds more.</summary>
    public string Stem(string word) => Folding.Fold(char.IsDigit(word[0]) ? word : stem(word));

    /// <summary>Whether a word says little of a subject: common verbs and adverbs, in any form.</summary>
    internal bool IsWeakWord(string word) => weakWords.Contains(Stem(word));

    /// <summary>Whether a word carries no subject.</summary>
    public bool IsStopWord(string folded) => stopWords.Contains(folded);
}
