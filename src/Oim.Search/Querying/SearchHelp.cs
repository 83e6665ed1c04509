using System.Text;
using Oim.Search.Analysis;
using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>What a visitor is offered beside the results: a better query, words of the site near to those asked for.</summary>
internal sealed class SearchHelp(SearchIndex index, SearchSettings settings, SearchRequest request, QueryText query, QueryPlan plan)
{
    private const int MostTerms = 6;
    private readonly WordForms forms = new(index, Analyzer.For(request.AnalysedAs));

    /// <summary>« Vouliez-vous dire »: only what finds something.</summary>
    public string? DidYouMean(int total)
    {
        var text = plan.Corrections.Count > 0 ? Corrected() : total == 0 && query.Phrases.Count > 0 ? Unquoted() : null;
        if (text is null || (total > 0 && plan.Corrections.Count == 0)) return null;
        return Finds(text) ? text : null;
    }

    /// <summary>Words of visible pages that look or begin like those of the query.</summary>
    public IReadOnlyList<string> NearTerms()
    {
        var spelling = new Spelling(index, forms);
        return
        [
            .. query
                .Words.Where(word => word.Folded.Length >= 3)
                .SelectMany(word =>
                    spelling.Corrections(word.Folded, request.Now).Select(correction => correction.Word).Concat(SameBeginning(word))
                )
                .DistinctBy(word => word.Folded)
                .Take(MostTerms)
                .Select(word => word.Text),
        ];
    }

    private IEnumerable<Word> SameBeginning(QueryWord word) =>
        index
            .Vocabulary.StartingWith(word.Folded[..Math.Max(3, word.Folded.Length * 2 / 3)])
            .Select(id => (Word: index.Vocabulary[id], Frequency: index.Frequency(id)))
            .Where(pair => pair.Frequency > 0 && pair.Word.Folded != word.Folded)
            .OrderByDescending(pair => pair.Frequency)
            .ThenBy(pair => pair.Word.Text, StringComparer.Ordinal)
            .Select(pair => pair.Word)
            .Where(found => forms.IsVisible(found.Id, request.Now))
            .Take(3);

    private string Corrected()
    {
        var text = new StringBuilder(request.Text);
        foreach (var (word, correction) in plan.Corrections.OrderByDescending(pair => pair.Key.Start))
            text.Remove(word.Start, word.Length).Insert(word.Start, BestSpelling(correction.Word));
        return text.ToString();
    }

    /// <summary>Of words that differ by accents alone, the commonest.</summary>
    private string BestSpelling(Word word)
    {
        var (best, frequency) = (word.Text, -1);
        foreach (var id in forms.Exact(word.Folded))
            if (index.Frequency(id) > frequency && forms.IsVisible(id, request.Now))
                (best, frequency) = (index.Vocabulary[id].Text, index.Frequency(id));
        return best;
    }

    private string Unquoted() => string.Join(' ', query.Words.Select(word => request.Text.Substring(word.Start, word.Length)));

    private bool Finds(string text)
    {
        var better = request with { Text = text, Page = 1, PageSize = 1 };
        var language = request.AnalysedAs;
        var betterPlan = QueryPlan.Make(QueryText.Read(text, language), index, settings.Synonyms, language, request.Now);
        var ranking = new Ranking(index, better, betterPlan, new(index.Vocabulary.Labels, better));
        ranking.Rank(1);
        return ranking.Total > 0;
    }
}
