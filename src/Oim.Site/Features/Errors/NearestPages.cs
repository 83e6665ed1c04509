using Oim.Content.Sources;
using Oim.Content.Storage;
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

    public async Task<IReadOnlyList<EntryLine>> FindAsync() =>
        Words is { Length: > 0 } words
            ? [.. (await search.PagesAsync(search.Search(new(words, null, null, null, null, 1)))).Take(Most).Select(found => found.Entry)]
            : [];
}
