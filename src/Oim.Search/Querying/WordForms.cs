using Oim.Search.Analysis;
using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>The forms of a word that the vocabulary has. Accents of the query do not matter: those of the pages do.</summary>
/// <param name="only">The language of the words that are asked for; null: all (<see cref="SearchRequest.OnlyWordsOf"/>).</param>
internal sealed class WordForms(SearchIndex index, Analyzer analyzer, string? only)
{
    public const float Related = 0.7f;
    public const float Distant = 0.1f;
    private const int LongStem = 5;
    private readonly Vocabulary vocabulary = index.Vocabulary;

    public IReadOnlyList<int> Exact(string folded) => Own(vocabulary.Exact(folded));

    public IReadOnlyList<int> StartingWith(string folded) => Own(vocabulary.StartingWith(folded));

    public bool IsOwn(int id) => only is null || string.Equals(vocabulary[id].Language, only, StringComparison.OrdinalIgnoreCase);

    /// <summary>Words with the same stem as the word, or as one that only differs by its accents.</summary>
    public List<int> RelatedTo(string text, string folded)
    {
        var exact = Exact(folded);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in exact) keys.Add(vocabulary[id].StemKey);
        if (keys.Count == 0)
        {
            keys.Add(Vocabulary.StemKey(analyzer.Language, analyzer.Stem(text)));
            keys.Add(Vocabulary.StemKey(analyzer.Language, analyzer.Stem(folded)));
        }

        var related = new List<int>();
        foreach (var key in keys) related.AddRange(Own(vocabulary.Related(key)));
        return related;
    }

    /// <summary>All forms of a word, exact ones first.</summary>
    public void AddTo(WordGroup group, string text, string folded, float weight)
    {
        foreach (var id in Exact(folded)) group.Add(id, weight);
        foreach (var id in RelatedTo(text, folded))
        {
            var other = vocabulary[id];
            if (IsSure(folded, other)) group.Add(id, weight * Related);
            else if (!IsNounInA(folded) && !IsNounInA(other.Folded)) group.Add(id, weight * Distant);
        }
    }

    /// <summary>« Visa », « Gaza », « data »: the French stemmer takes their ending for a verb's, and sees « vise », « gaz ».</summary>
    private bool IsNounInA(string folded) => analyzer.Language == "fr" && folded.TrimEnd('s').EndsWith('a');

    /// <summary>A short stem joins words that have nothing to do with each other (cours, courir); a plural is sure all the same.</summary>
    private static bool IsSure(string folded, Word other) =>
        other.Stem.Length >= LongStem || Singular(folded).SequenceEqual(Singular(other.Folded));

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> folded) => folded.TrimEnd("sx").TrimEnd('e');


    public IReadOnlyList<int> All(string text, string folded) => [.. Exact(folded).Union(RelatedTo(text, folded))];

    private IReadOnlyList<int> Own(IReadOnlyList<int> ids)
    {
        // Nearly always all of them are: a word and its forms are of one language.
        for (var i = 0; i < ids.Count; i++)
            if (!IsOwn(ids[i])) return [.. ids.Where(IsOwn)];
        return ids;
    }

    /// <summary>Whether a visitor can find a word on a page: what only drafts say is never suggested.</summary>
    public bool IsVisible(int id, DateTimeOffset now)
    {
        foreach (var live in index.Segments)
        {
            var (start, end) = live.Segment.Postings(id);
            foreach (var place in live.Segment.Holders[start..end])
                if (index.IsVisible(live, place, now)) return true;
        }

        return false;
    }
}
