using System.Text;
using Oim.Search.Analysis;
using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>What a visitor is offered beside the results: a better query, words of the site near to those asked for.</summary>
internal sealed class SearchHelp(SearchIndex index, SearchSettings settings, SearchRequest request, QueryText query, QueryPlan plan)
{
    private const int MostTerms = 4;
    private const int ShortestBeginning = 4;
    private readonly PhraseMatcher phrases = new(index);
    private readonly WordForms forms = new(index, Analyzer.For(request.AnalysedAs), request.OnlyWordsOf);

    /// <summary>« Vouliez-vous dire »: only what finds something.</summary>
    public string? DidYouMean(int total)
    {
        var text = plan.Groups.Any(group => group.IsCorrected) ? Corrected() : total == 0 && query.Phrases.Count > 0 ? Unquoted() : null;
        if (text is null) return null;
        return Finds(text) ? text : null;
    }

    /// <summary>
    /// The words that no page has, with words of visible pages that look like them, and where nothing was found begin like them. What only
    /// hidden pages have is missing like any other.
    /// </summary>
    public IReadOnlyList<MissingWord> Missing(int total)
    {
        var missing = new List<MissingWord>();
        for (var i = 0; i < plan.Groups.Count; i++)
        {
            var group = plan.Groups[i];
            if (plan.Names.FirstOrDefault(span => span.First == i) is { } name)
            {
                if (!IsFound(group)) missing.Add(new(Written(name), []));
                i += name.Count - 1;
            }
            else if (!group.IsStopWord && !IsFound(group))
            {
                missing.Add(new(Written(new(i, 1)), group.IsKnown ? [] : NearTo(group.Word, total)));
            }
        }

        return missing;
    }

    private bool IsFound(WordGroup group) =>
        !group.IsCorrected
        && (
            group.Beginning is not null
            || group.Sources.Exists(source => source.Weight > WordForms.Distant && forms.IsVisible(source.Id, request.Now))
            || group.Phrases.Exists(phrase => phrases.Match(phrase).Exists(match => index.IsVisible(match.Document, request.Now)))
        );

    private IReadOnlyList<string> NearTo(QueryWord word, int total)
    {
        if (word.Folded.Length < ShortestBeginning) return [];
        var corrections = plan.Corrections.GetValueOrDefault(word) ?? new Spelling(index, forms).Corrections(word.Folded, request.Now);
        var near = corrections.Select(correction => correction.Word);
        if (total == 0) near = near.Concat(SameBeginning(word));
        return [.. near.DistinctBy(found => found.Folded).Take(MostTerms).Select(found => found.Text)];
    }

    /// <summary>As it stands in the query.</summary>
    private string Written(QuerySpan span)
    {
        var (first, last) = (query.Words[span.First], query.Words[span.First + span.Count - 1]);
        return query.Source[first.Start..(last.Start + last.Length)];
    }

    private IEnumerable<Word> SameBeginning(QueryWord word) =>
        forms
            .StartingWith(word.Folded[..Math.Max(ShortestBeginning, word.Folded.Length * 2 / 3)])
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
        foreach (var word in plan.Groups.Where(group => group.IsCorrected).Select(group => group.Word).Reverse())
            text.Remove(word.Start, word.Length).Insert(word.Start, BestSpelling(plan.Corrections[word][0].Word));
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
        var betterPlan = QueryPlan.Make(QueryText.Read(text, request.AnalysedAs), index, settings, better);
        var ranking = new Ranking(index, better, betterPlan, new(index.Vocabulary.Labels, better));
        ranking.Rank(1);
        return ranking.Total > 0;
    }
}
