using System.Diagnostics;
using Oim.Search.Querying;

namespace Oim.Search;

/// <summary>Answers queries over one snapshot of the index. Start reading the search here.</summary>
/// <param name="index">Where it looks.</param>
/// <param name="settings">What the site decides.</param>
/// <param name="textOf">Gives the bodies of documents by number, for the extracts; a document may be missing.</param>
public sealed class Searcher(SearchIndex index, SearchSettings settings, Func<IReadOnlyList<int>, IReadOnlyDictionary<int, string>> textOf)
{
    private const int MostPageSize = 100;

    /// <summary>The documents that answer best. Any text is a query; nothing a visitor types is an error.</summary>
    public SearchResults Search(SearchRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        var query = QueryText.Read(request.Text, request.AnalysedAs);
        var plan = QueryPlan.Make(query, index, settings, request);
        var facets = new FacetCounter(index.Vocabulary.Labels, request);
        var pageSize = Math.Clamp(request.PageSize, 1, MostPageSize);
        var skip = (int)Math.Min((long)(Math.Max(1, request.Page) - 1) * pageSize, index.Size);

        var ranking = new Ranking(index, request, plan, facets);
        var found = query.Words.Count > 0 ? ranking.Rank(skip + pageSize)
            : request.Filters.Any(filter => filter.Value.Count > 0) ? ranking.Newest(skip + pageSize)
            : [];
        var page = found.Skip(skip).ToList();
        var help = new SearchHelp(index, settings, request, query, plan);
        return new(
            ranking.Total,
            Hits(page, plan, ranking.Weights, request.AnalysedAs),
            facets.Facets(),
            help.DidYouMean(ranking.Total),
            help.Missing(ranking.Total),
            Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Titles that a visitor who typed so far may be about to ask for; at most seven.</summary>
    public IReadOnlyList<Suggestion> Suggest(string prefix, string language, DateTimeOffset now) =>
        new Suggester(index).Suggest(prefix, language, now);

    private List<SearchHit> Hits(List<Candidate> page, QueryPlan plan, float[] weights, string language)
    {
        var texts = page.Count == 0 ? new Dictionary<int, string>() : textOf([.. page.Select(hit => hit.Id)]);
        var extracts = new ExtractBuilder(plan, weights, index, language);
        return [.. page.Select(hit => new SearchHit(
            hit.Id,
            hit.Score,
            extracts.Whole(index.Segments[hit.LiveSegment].Segment.Documents.Title(hit.Place)),
            texts.GetValueOrDefault(hit.Id) is { Length: > 0 } text ? extracts.Extract(text) : []))];
    }
}
