using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Search;
using Oim.Content.Storage;
using Oim.Search;
using Oim.Site.Operation;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

/// <summary>A page that was found, with the words that were looked for marked.</summary>
public sealed record FoundPage(EntryLine Entry, IReadOnlyList<TextRun> Title, IReadOnlyList<TextRun> Extract);

/// <summary>Asks the index of the generation a request is answered from.</summary>
public sealed class SiteSearch(ContentDbContext content, SiteRequest site, SiteMeter meter)
{
    private readonly Searcher searcher = new(
        site.Generation.Search,
        new()
        {
            Synonyms = site.Generation.Synonyms,
            Suggested = [EntryDimension.Country, EntryDimension.Name],
            NameOf = (label, language) =>
                label.Dimension == EntryDimension.Country ? Countries.Name(label.Value, language) : label.Text,
        },
        StoredTexts.In(content)
    );

    public SearchResults Search(SearchQuery query)
    {
        var started = Stopwatch.GetTimestamp();
        var found = searcher.Search(
            new(query.Words, site.Language, site.Now)
            {
                AnalysedAs = site.Locale.AnalysedAs,
                Filters = query.Filters(site),
                Counted = SearchQuery.Dimensions,
                Page = query.Page,
                PageSize = SearchQuery.PageSize,
            }
        );
        meter.Searched(Stopwatch.GetElapsedTime(started));
        return found;
    }

    public IReadOnlyList<Suggestion> Suggest(string prefix) => searcher.Suggest(prefix, site.Language, site.Now);

    /// <summary>The pages behind the hits, in their order.</summary>
    public async Task<IReadOnlyList<FoundPage>> PagesAsync(SearchResults results)
    {
        var ids = results.Hits.Select(hit => hit.Id).ToList();
        var lines = await content.Entries.Where(e => ids.Contains(e.Id)).Lines().ToDictionaryAsync(line => line.Id);
        return
        [
            .. results
                .Hits.Where(hit => lines.ContainsKey(hit.Id))
                .Select(hit => new FoundPage(lines[hit.Id], Typeset(hit.Title), Typeset(hit.Extract))),
        ];
    }

    /// <summary>What is searched is as it was typed; what is shown is put right.</summary>
    private IReadOnlyList<TextRun> Typeset(IReadOnlyList<TextRun> runs)
    {
        var texts = site.Locale.Typography.Apply([.. runs.Select(run => run.Text)]);
        return [.. runs.Select((run, i) => run with { Text = texts[i] })];
    }
}
