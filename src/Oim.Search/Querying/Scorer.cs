using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>Gives every document that has a word of the query its first score: BM25F over the forms of each word.</summary>
internal sealed class Scorer(SearchIndex index)
{
    private const float Saturation = 3.5f;
    private const float StopWord = 0.3f;
    private readonly PhraseMatcher phrases = new(index);

    /// <returns>For each group, what its words are worth in this index: 0 for words not found.</returns>
    public float[] Score(QueryPlan plan, ScoreBoard board)
    {
        var weights = new float[plan.Groups.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = plan.Groups[i].IsStopWord ? WeightOfStopWord(plan.Groups[i]) : Score(plan.Groups[i], board);
        foreach (var phrase in plan.Required)
        {
            var having = Having(phrase);
            board.Keep(having.Contains);
        }

        foreach (var phrase in plan.Excluded)
        {
            var having = Having(phrase);
            board.Keep(document => !having.Contains(document));
        }

        return weights;
    }

    private HashSet<int> Having(Phrase phrase) => [.. phrases.Match(phrase).Select(match => match.Document)];

    private float Score(WordGroup group, ScoreBoard board)
    {
        foreach (var source in group.Sources.Where(source => source.Weight >= WordForms.Related)) Add(source, board);
        var own = board.TouchedCount;
        foreach (var source in group.Sources.Where(source => source.Weight < WordForms.Related)) Add(source, board);
        if (group.Beginning is { } beginning) AddTitles(beginning, board);
        foreach (var phrase in group.Phrases)
            foreach (var (document, frequency) in phrases.Match(phrase)) board.AddFrequency(document, frequency);
        if (board.TouchedCount == 0) return 0;
        // As rare as the word itself is: that others may stand for it makes it no commoner.
        var weight = Math.Max(group.Weight * Rarity(own > 0 ? own : board.TouchedCount), 0.01f);
        board.EndWord(weight, Saturation);
        return weight;
    }

    /// <summary>A stop word finds nothing, but it tells titles apart: « qui peut », « combien ».</summary>
    private float WeightOfStopWord(WordGroup group) =>
        StopWord * Rarity(Math.Min(index.Count, group.Sources.Sum(source => index.Frequency(source.Id))));

    /// <summary>Robertson and Spärck Jones's weight, as BM25 takes it.</summary>
    private float Rarity(int documents) => MathF.Log(1 + ((index.Count - documents + 0.5f) / (documents + 0.5f)));

    private void AddTitles(string beginning, ScoreBoard board)
    {
        foreach (var live in index.Segments)
        {
            foreach (var (place, atStart) in live.Segment.TitleIndex.Find(" " + beginning, int.MaxValue))
                if (!live.IsGone(place)) board.AddFrequency(live.First + place, atStart ? 2 : 1);
        }
    }

    private void Add(WeightedWord source, ScoreBoard board)
    {
        foreach (var live in index.Segments)
        {
            var (start, end) = live.Segment.Postings(source.Id);
            var holders = live.Segment.Holders;
            var impacts = live.Segment.Impacts;
            for (var posting = start; posting < end; posting++)
            {
                var place = holders[posting];
                if (live.Gone is not null && live.IsGone(place)) continue;
                board.AddFrequency(live.First + place, source.Weight * Impact.Value(impacts[posting]));
            }
        }
    }
}
