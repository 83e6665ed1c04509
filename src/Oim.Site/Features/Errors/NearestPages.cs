using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Search;
using Oim.Site.Features.Search;
using Oim.Site.Serving;

namespace Oim.Site.Features.Errors;

/// <summary>What somebody at an address without a page may have wanted: the words of the address are looked for.</summary>
public sealed class NearestPages(SiteSearch search, SiteRequest site)
{
    private const int Most = 5;
    private const int MostWords = 8;

    /// <summary>The words the address ends with.</summary>
    public string Words
    {
        get
        {
            var last = site.Address[(site.Address.TrimEnd('/').LastIndexOf('/') + 1)..];
            return string.Join(
                ' ',
                Slug.Fold(last)
                    .Split(['-', '_', '.', ' ', '/'], StringSplitOptions.RemoveEmptyEntries)
                    .Where(word => word.All(char.IsLetter) && word.Length > 2)
                    .Take(MostWords)
            );
        }
    }

    public async Task<IReadOnlyList<EntryLine>> FindAsync()
    {
        if (Words is not { Length: > 0 } words) return [];
        var found = search.Search(new(words, null, null, null, null, 1));
        var wanted = words.Split(' ').Length;
        var near = found with { Hits = [.. found.Hits.Where(hit => 2 * WordsIn(hit) >= wanted).Take(Most)] };
        return [.. (await search.PagesAsync(near)).Select(page => page.Entry)];
    }

    /// <summary>How many words of the address stand in the title and the best passage; a page with less than half is not near.</summary>
    private static int WordsIn(SearchHit hit) =>
        hit.Title.Concat(hit.Extract)
            .Where(run => run.IsMarked)
            .SelectMany(run => Slug.Fold(run.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)
            .Count();
}
