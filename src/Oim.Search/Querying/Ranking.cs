using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>Orders the documents of a query: first scores for all, then a closer look at the best.</summary>
internal sealed class Ranking(SearchIndex index, SearchRequest request, QueryPlan plan, FacetCounter facets)
{
    private const int LookedAtClosely = 60;
    private const float LeastCoverage = 0.25f;
    private const float OtherLanguage = 0.5f;
    private const float NewBonus = 0.12f;
    private readonly Label? ownLanguage = index.Vocabulary.Labels.Find(DocumentLabel.Language, request.Language);
    private readonly int today = (int)(request.Now.UtcTicks / TimeSpan.TicksPerDay);

    public int Total { get; private set; }

    /// <summary>What each word of the query is worth.</summary>
    public float[] Weights { get; private set; } = [];

    public IReadOnlyList<Candidate> Rank(int most)
    {
        using var board = new ScoreBoard(index.Size);
        Weights = new Scorer(index).Score(plan, board);
        board.Order();
        var bestCoverage = KeepVisible(board);
        // Stop words find nothing: no document has them.
        var total = Math.Max(Weights.Where((_, i) => !plan.Groups[i].IsStopWord).Sum(), 0.001f);
        var list = new TopList(Math.Max(most, LookedAtClosely));
        var live = 0;
        foreach (var document in board.Matched)
        {
            while (document >= index.Segments[live].First + index.Segments[live].Count) live++;
            var coverage = board.Coverage(document);
            if (coverage < LeastCoverage * bestCoverage) continue;
            var (columns, place) = (index.Segments[live].Segment.Columns, document - index.Segments[live].First);
            if (!facets.Count(columns.Labels(place))) continue;
            Total++;
            list.Add(
                new(
                    board.Score(document) * (0.5f + (0.5f * coverage / total)) * Standing(columns, place),
                    columns.Ids[place],
                    live,
                    place
                )
            );
        }

        return LookClosely(list.Best(), most);
    }

    /// <summary>Every document that passes the filters, newest first.</summary>
    public IReadOnlyList<Candidate> Newest(int most)
    {
        var list = new TopList(most);
        for (var i = 0; i < index.Segments.Count; i++)
        {
            for (var place = 0; place < index.Segments[i].Count; place++)
            {
                var columns = index.Segments[i].Segment.Columns;
                if (!index.IsVisible(index.Segments[i], place, request.Now) || !facets.Count(columns.Labels(place))) continue;
                Total++;
                list.Add(new(columns.Days[place], columns.Ids[place], i, place));
            }
        }

        return list.Best();
    }

    /// <summary>Leaves the documents that may be shown; tells how much of the query the best of them has.</summary>
    private float KeepVisible(ScoreBoard board)
    {
        var (best, live) = (0f, 0);
        board.Keep(document =>
        {
            while (document >= index.Segments[live].First + index.Segments[live].Count) live++;
            if (!index.IsVisible(index.Segments[live], document - index.Segments[live].First, request.Now)) return false;
            best = Math.Max(best, board.Coverage(document));
            return true;
        });
        return best;
    }

    private float Standing(DocumentColumns columns, int place)
    {
        var labels = columns.Labels(place);
        var standing = ownLanguage is null || labels[0] == ownLanguage.Index ? 1 : OtherLanguage;
        if (columns.Days[place] > 0 && columns.Timely[place])
            standing *= 1 + (NewBonus * MathF.Pow(2, -Math.Max(0, today - columns.Days[place]) / 365f));
        return standing;
    }

    private List<Candidate> LookClosely(List<Candidate> candidates, int most)
    {
        var nearness = new Nearness(plan, Weights);
        for (var i = 0; i < Math.Min(candidates.Count, LookedAtClosely); i++)
        {
            var candidate = candidates[i];
            candidates[i] = candidate with
            {
                Score = candidate.Score * nearness.Of(index.Segments[candidate.LiveSegment].Segment, candidate.Place),
            };
        }

        candidates.Sort(0, Math.Min(candidates.Count, LookedAtClosely), Comparer<Candidate>.Create(TopList.Compare));
        return candidates.Count > most ? candidates[..most] : candidates;
    }
}
