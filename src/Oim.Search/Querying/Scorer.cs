using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>Gives every document that has a word of the query its first score: BM25F over the forms of each word.</summary>
internal sealed class Scorer(SearchIndex index)
{
    private const float Saturation = 3.5f;
    private readonly PhraseMatcher phrases = new(index);

    /// <returns>For each group, what its words are worth in this index: 0 for words not found.</returns>
    public float[] Score(QueryPlan plan, ScoreBoard board)
    {
        var weights = new float[plan.Groups.Count];
        for (var i = 0; i < weights.Length; i++)
            if (!plan.Groups[i].IsStopWord) weights[i] = Score(plan.Groups[i], board);
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
        foreach (var live in index.Segments)
            foreach (var source in group.Sources) Add(live, source, board);
        if (group.Beginning is { } beginning) AddTitles(beginning, board);
        foreach (var phrase in group.Phrases)
            foreach (var (document, frequency) in phrases.Match(phrase)) board.AddFrequency(document, frequency);
        if (board.TouchedCount == 0) return 0;
        // Robertson and Spärck Jones's weight, as BM25 takes it.
        var weight = group.Weight * MathF.Log(1 + ((index.Count - board.TouchedCount + 0.5f) / (board.TouchedCount + 0.5f)));
        weight = Math.Max(weight, 0.01f);
        board.EndWord(weight, Saturation);
        return weight;
    }

    private void AddTitles(string beginning, ScoreBoard board)
    {
        foreach (var live in index.Segments)
        {
            foreach (var (place, atStart) in live.Segment.TitleIndex.Find(" " + beginning, int.MaxValue))
                if (!live.IsGone(place)) board.AddFrequency(live.First + place, atStart ? 2 : 1);
        }
    }

    private static void Add(LiveSegment live, WeightedWord source, ScoreBoard board)
    {
        var (start, end) = live.Segment.Postings(source.Id);
        var (holders, impacts) = (live.Segment.Holders, live.Segment.Impacts);
        for (var posting = start; posting < end; posting++)
        {
            var place = holders[posting];
            if (live.Gone is not null && live.IsGone(place)) continue;
            board.AddFrequency(live.First + place, source.Weight * Impact.Value(impacts[posting]));
        }
    }
}
