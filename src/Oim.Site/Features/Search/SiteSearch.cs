using Microsoft.EntityFrameworkCore;
using Oim.Content.Kinds;
using Oim.Content.Search;
using Oim.Content.Storage;
using Oim.Site.Serving;
using Oim.Typography;

namespace Oim.Site.Features.Search;

/// <summary>A page that was found, with the words that were looked for marked.</summary>
public sealed record FoundPage(EntryLine Entry, IReadOnlyList<ExtractSegment> Title, IReadOnlyList<ExtractSegment> Extract);

/// <summary>Asks the index of the generation a request is answered from.</summary>
public sealed class SiteSearch(ContentDbContext content, SiteRequest site, KindList kinds)
{
    private readonly Searcher searcher = new(
        site.Generation.Search,
        new()
        {
            Synonyms = site.Generation.Synonyms,
            TimelyKinds = kinds.Where(kind => kind.IsTimely).Select(kind => kind.Name).ToHashSet(StringComparer.OrdinalIgnoreCase),
        },
        StoredTexts.In(content)
    );

    public SearchResults Search(SearchQuery query) =>
        searcher.Search(
            new(query.Words, site.Language, site.Now)
            {
                Filters = query.Filters(site),
                Page = query.Page,
                PageSize = SearchQuery.PageSize,
            }
        );

    public IReadOnlyList<Suggestion> Suggest(string prefix) => searcher.Suggest(prefix, site.Language, site.Now);

    /// <summary>The pages behind the hits, in their order.</summary>
    public async Task<IReadOnlyList<FoundPage>> PagesAsync(SearchResults results)
    {
        var ids = results.Hits.Select(hit => hit.EntryId).ToList();
        var lines = await content.Entries.Where(e => ids.Contains(e.Id)).Lines().ToDictionaryAsync(line => line.Id);
        return
        [
            .. results
                .Hits.Where(hit => lines.ContainsKey(hit.EntryId))
                .Select(hit => new FoundPage(lines[hit.EntryId], Typeset(hit.Title), Typeset(hit.Extract))),
        ];
    }

    /// <summary>What is searched is as it was typed; what is shown is put right.</summary>
    private IReadOnlyList<ExtractSegment> Typeset(IReadOnlyList<ExtractSegment> segments)
    {
        var texts = TypographyRules.Of(site.Language).Apply([.. segments.Select(segment => segment.Text)]);
        return [.. segments.Select((segment, i) => segment with { Text = texts[i] })];
    }
}
