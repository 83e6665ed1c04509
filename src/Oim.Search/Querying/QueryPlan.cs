using Oim.Search.Analysis;
using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>A query in the words of the index: for each word all that may stand for it, and what must or must not be there.</summary>
internal sealed class QueryPlan
{
    private const float Synonym = 0.85f;
    private const float CommonSynonym = 0.4f;
    private const float Corrected = 0.8f;
    private const float OtherForm = 0.8f;
    private const float Weak = 0.35f;
    private const float Beginning = 0.35f;
    private const int ShortestBeginning = 3;
    private readonly SearchIndex index;
    private readonly Analyzer analyzer;
    private readonly WordForms forms;
    private readonly QueryText query;
    private readonly DateTimeOffset now;

    private QueryPlan(QueryText query, SearchIndex index, SearchRequest request)
    {
        (this.query, this.index, now) = (query, index, request.Now);
        analyzer = Analyzer.For(request.AnalysedAs);
        forms = new(index, analyzer, request.OnlyWordsOf);
        Groups = [.. query.Words.Select(word => new WordGroup(word))];
        Required = [.. query.Phrases.Select(span => ExactPhrase([.. query.Words.Skip(span.First).Take(span.Count)]))];
        Excluded = [.. query.Exclusions.Select(ExactPhrase)];
    }

    public IReadOnlyList<WordGroup> Groups { get; }

    public IReadOnlyList<Phrase> Required { get; }

    public IReadOnlyList<Phrase> Excluded { get; }

    /// <summary>The names in the query (<see cref="NameTable"/>).</summary>
    public IReadOnlyList<QuerySpan> Names { get; private set; } = [];

    /// <summary>What each word no page has may have been meant to be, the likeliest first.</summary>
    public Dictionary<QueryWord, IReadOnlyList<Correction>> Corrections { get; } = [];

    public static QueryPlan Make(QueryText query, SearchIndex index, SearchSettings settings, SearchRequest request)
    {
        var plan = new QueryPlan(query, index, request);
        plan.MarkStopWords();
        plan.AddNames(settings.Names);
        foreach (var group in plan.Groups)
            if (!group.IsName) plan.forms.AddTo(group, group.Word.Text, group.Word.Folded, 1);
        plan.AddCompounds();
        plan.AddSynonyms(settings.Synonyms, Synonym);
        plan.AddSynonyms(plan.analyzer.CommonSynonyms, CommonSynonym);
        if (query.IsOpen && plan.Groups.Count > 0 && !plan.Groups[^1].IsName) plan.AddBeginnings(plan.Groups[^1]);
        foreach (var group in plan.Groups) plan.Correct(group);
        return plan;
    }

    private void MarkStopWords()
    {
        var stops = Groups.Where(group => analyzer.IsStopWord(group.Word.Folded)).ToList();
        if (stops.Count == Groups.Count) return;
        foreach (var group in stops) group.IsStopWord = true;
        var weak = Groups.Where(group => !group.IsStopWord && analyzer.IsWeakWord(group.Word.Text)).ToList();
        if (weak.Count + stops.Count == Groups.Count) return;
        foreach (var group in weak) group.Weight = Weak;
    }

    /// <summary>A name is found as it is written, whole: neither other forms of its words stand for it, nor words like them.</summary>
    private void AddNames(NameTable names)
    {
        Names = [.. names.In(query.Words)];
        foreach (var name in Names)
        {
            var written = ExactPhrase([.. query.Words.Skip(name.First).Take(name.Count)]);
            foreach (var group in Groups.Skip(name.First).Take(name.Count))
            {
                (group.IsName, group.IsStopWord) = (true, false);
                if (name.Count > 1) group.Phrases.Add(written);
                else foreach (var id in written.Words[0]) group.Add(id, 1);
            }
        }
    }

    /// <summary>« porte-parole », « porte parole »: each part may be found in « porteparole ».</summary>
    private void AddCompounds()
    {
        var spans = query.Compounds.Concat(
            Enumerable
                .Range(0, Math.Max(0, Groups.Count - 1))
                .Select(i => new QuerySpan(i, 2, query.Words[i].Folded + query.Words[i + 1].Folded))
        );
        foreach (var span in spans)
        {
            var joined = forms.Exact(span.Joined!);
            for (var i = span.First; i < span.First + span.Count && i < Groups.Count; i++)
                foreach (var id in joined) Groups[i].Add(id, 1);
        }
    }

    private void AddSynonyms(SynonymTable synonyms, float weight)
    {
        foreach (var (first, count, others) in synonyms.In([.. query.Words.Select(word => analyzer.Stem(word.Text))]))
        {
            foreach (var other in others)
            {
                var phrase = new Phrase([.. other.Words.Select(word => forms.All(word, Folding.Fold(word)))], weight);
                foreach (var group in Groups.Skip(first).Take(count))
                {
                    if (group.IsStopWord && count > 1) continue;
                    group.IsStopWord = false;
                    group.IsKnown |= count == 1;
                    if (other.Words.Count > 1) group.Phrases.Add(phrase);
                    else forms.AddTo(group, other.Words[0], Folding.Fold(other.Words[0]), weight);
                }
            }
        }
    }

    private void AddBeginnings(WordGroup last)
    {
        last.NearSources = last.Sources.Count;
        var weight = IsFound(last) ? Beginning : 0.8f;
        if (last.Word.Folded.Length < ShortestBeginning)
        {
            if (!last.IsStopWord) last.Beginning = last.Word.Folded;
            return;
        }

        foreach (var id in forms.StartingWith(last.Word.Folded)) last.Add(id, weight);
    }

    private void Correct(WordGroup group)
    {
        if (group.NearSources == 0) group.NearSources = group.Sources.Count;
        if (group.IsStopWord || group.IsName || group.IsKnown) return;
        if (IsFound(group))
        {
            if (!IsExact(group)) group.Weight *= OtherForm;
            return;
        }

        var corrections = new Spelling(index, forms).Corrections(group.Word.Folded, now);
        Corrections[group.Word] = corrections;
        if (corrections.Count == 0) return;
        (group.IsCorrected, group.Weight) = (true, group.Weight * Corrected);
        foreach (var correction in corrections)
            forms.AddTo(
                group,
                correction.Word.Text,
                correction.Word.Folded,
                (float)Math.Exp((correction.Likelihood - corrections[0].Likelihood) / 4)
            );
        group.NearSources = group.Sources.Count;
    }

    private bool IsFound(WordGroup group) => group.Phrases.Count > 0 || group.Sources.Exists(source => index.Frequency(source.Id) > 0);

    private bool IsExact(WordGroup group) =>
        group.Phrases.Count > 0 || group.Sources.Exists(source => source.Weight >= 1 && index.Frequency(source.Id) > 0);

    private Phrase ExactPhrase(IReadOnlyList<QueryWord> words) => new([.. words.Select(word => forms.Exact(word.Folded))], 1);
}
