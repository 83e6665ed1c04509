using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Search;
using Oim.Content.Storage;
using Oim.Search;
using Oim.Site.Features.Shared;
using Oim.Site.Operation;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

/// <summary>A page that was found, with the words that were looked for marked.</summary>
/// <param name="Line">What its kind says of it in one line; null: nothing.</param>
public sealed record FoundPage(EntryLine Entry, IReadOnlyList<TextRun> Title, IReadOnlyList<TextRun> Extract, string? Line);

/// <summary>Asks the index of the generation a request is answered from.</summary>
public sealed class SiteSearch(ContentDbContext content, SiteRequest site, SiteMeter meter, IEnumerable<IResultLine> resultLines)
{
    /// <summary>By language the names of all countries, which are never taken for other words.</summary>
    private static readonly ConcurrentDictionary<string, NameTable> Names = new(StringComparer.Ordinal);


    private readonly Searcher searcher = new(
        site.Generation.Search,
        new()
        {
            Synonyms = site.Generation.Synonyms,
            Names = Names.GetOrAdd(site.Locale.AnalysedAs, NamesIn),
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

    /// <param name="language">Another one than the request's.</param>
    public IReadOnlyList<Suggestion> Suggest(string prefix, string? language = null) =>
        searcher.Suggest(prefix, language ?? site.Language, site.Now);

    /// <summary>The pages behind the hits, in their order.</summary>
    public async Task<IReadOnlyList<FoundPage>> PagesAsync(SearchResults results)
    {
        var ids = results.Hits.Select(hit => hit.Id).ToList();
        var entries = await content.Entries.Where(e => ids.Contains(e.Id)).Lines().ToDictionaryAsync(line => line.Id);
        var lines = new Dictionary<int, string>();
        foreach (var kind in resultLines)
            if (entries.Values.Where(entry => kind.AppliesTo(entry.Kind) && !entry.IsSection).ToList() is { Count: > 0 } its)
                foreach (var (id, line) in await kind.OfAsync(its)) lines[id] = line;
        return
        [
            .. results
                .Hits.Where(hit => entries.ContainsKey(hit.Id))
                .Select(hit => new FoundPage(entries[hit.Id], Typeset(hit.Title), Typeset(hit.Extract), lines.GetValueOrDefault(hit.Id))),
        ];
    }

    /// <summary>What is searched is as it was typed; what is shown is put right.</summary>
    private IReadOnlyList<TextRun> Typeset(IReadOnlyList<TextRun> runs)
    {
        var texts = site.Locale.Typography.Apply([.. runs.Select(run => run.Text)]);
        return [.. runs.Select((run, i) => run with { Text = texts[i] })];
    }

    /// <summary>The article of « La Réunion » belongs to no other meeting.</summary>
    private static NameTable NamesIn(string language) =>
        new(
            language,
            Countries
                .All.SelectMany(code => Countries.NamesOf(code, language))
                .Where(name => !name.StartsWith("La ", StringComparison.Ordinal))
        );
}
