using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Feeds;

/// <summary>The latest dated pages below a section, narrowed as the address says.</summary>
public sealed class FeedQueries(ContentDbContext content, KindList kinds, SiteRequest site, PageFrame frame)
{
    public const int PageSize = 30;

    /// <param name="extension">Of the form that was asked for.</param>
    public async Task<Feed> ReadAsync(HttpContext context, string extension)
    {
        var query = context.Request.Query;
        var section = await content.Entries.SingleAsync(e => e.Id == site.Page!.EntryId);
        var filter = ListFilter.From(query, FacetNames.OfEntries);
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : 1;
        var isFull = query["texte"].ToString() switch { "complet" => true, "resume" => false, _ => site.Generation.Settings.FeedsAreFull };
        var entries = await LatestAsync(section, filter, page);
        var terms = await TermsAsync(entries);
        var items = entries.Take(PageSize).Select(entry => Item(entry, isFull, terms[entry.Id])).ToList();
        var names = site.Names;
        var words = await filter.WordsAsync(content, site);
        string Self(int number) =>
            frame.Absolute(PageForms.AddressOf(section.Address, extension)
                    + QueryString.Create(
                        query
                            .Where(pair => pair.Key is "pays" or "theme" or "annee" or "serie" or "texte")
                            .Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))
                            .Concat(number > 1 ? [new("page", $"{number}")] : [])
                    )
            );
        return new(
            Id($"{section.Language}/{section.Key}{filter.Query}"),
            string.Join(
                " – ",
                ((string[])[names.Name, .. section.Key.Length == 0 ? [] : (string[])[section.Title], .. words]).Distinct(
                    StringComparer.Ordinal
                )
            ),
            section.Summary.Length > 0 ? section.Summary : names.Tagline ?? section.Title,
            section.Language,
            names.Name,
            frame.Absolute(items.Count > 0 ? PageOf(section, filter) : section.Address),
            Self(page),
            entries.Count > PageSize ? Self(page + 1) : null,
            items.Count > 0 ? items.Max(item => item.Updated) : section.Updated ?? section.ModifiedAt,
            items)
        {
            // Nobody has looked whether anything in another language fits a narrowed one.
            Others =
            [
                .. site
                    .InOtherLanguages(site.Page!)
                    .Where(_ => filter.IsEmpty)
                    .Select(version => (version.Language, frame.Absolute(PageForms.AddressOf(version.Address, extension)))),
            ],
        };
    }

    /// <summary>
    /// The page where the same list stands: the home page has none, but a country and a theme that something is filed under have pages of
    /// their own.
    /// </summary>
    private string PageOf(Entry section, ListFilter filter) =>
        (section.Key, filter.Only) switch
        {
            (not "", _) => filter.Address(section.Address),
            (_, (FacetNames.Country, var slug)) when Countries.Normalize(slug) is { } code => SubjectAddresses.OfCountry(code, site),
            (_, (FacetNames.Theme, var slug)) => SubjectAddresses.OfTheme(slug, site),
            _ => section.Address,
        };

    /// <summary>One more than a page holds, when there are more.</summary>
    private Task<List<Entry>> LatestAsync(Entry section, ListFilter filter, int page)
    {
        var (now, plain) = (site.Now, kinds.Default.Name);
        var listed = content.Entries.ListedAt(now);
        // The home page's feed is the whole site's, whatever it shows.
        var isGathered = section.Lists.Count > 0 && section.Key.Length > 0;
        var dated = (isGathered ? listed.OfKinds(section.Lists, section.Language) : listed.Below(section)).Where(e =>
            !e.NoIndex && e.Date != null && !(e.IsSection && e.Kind == plain)
        );
        return dated
            .Fitting(filter, content, site.Generation.Settings.Zone)
            .OrderByDescending(e => e.Date <= now ? e.Date : e.Updated ?? e.ModifiedAt)
            .ThenBy(e => e.Address)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync();
    }

    private async Task<ILookup<int, string>> TermsAsync(List<Entry> entries)
    {
        var ids = entries.ConvertAll(entry => entry.Id);
        var terms = await content
            .Terms.Where(term => ids.Contains(term.EntryId) && (term.Taxonomy == Term.Country || term.Taxonomy == Term.Theme))
            .OrderByDescending(term => term.Taxonomy)
            .ThenBy(term => term.Id)
            .ToListAsync();
        return terms.ToLookup(
            term => term.EntryId,
            term => term.Taxonomy == Term.Country ? site.Countries.Name(term.Label, site.Language) : term.Label
        );
    }

    private FeedItem Item(Entry entry, bool isFull, IEnumerable<string> categories)
    {
        var address = frame.Absolute(entry.Address);
        var published = entry.DatePrecision == DatePrecision.Day && entry.Date <= site.Now ? entry.Date : null;
        var isUpdated = entry.UpdatedPrecision == DatePrecision.Day && entry.Updated <= site.Now && !(entry.Updated < published);
        var updated = isUpdated ? entry.Updated : null;
        var image = entry.Image is null ? "" : site.Show(entry.Image);
        return new(
            Id($"{entry.Language}/{entry.Key}"), address, entry.Title, entry.Summary,
            isFull ? AbsoluteLinks.In(site.Show(entry.Html), site.Origin, address) : null,
            published,
            updated ?? published ?? entry.ModifiedAt,
            [.. categories],
            image.Length == 0 ? null : frame.Absolute(image)
        );
    }

    /// <summary>A name that a new title, slug or scheme leaves as it is (RFC 4151).</summary>
    private string Id(string name) =>
        $"tag:{site.HostName},2026:{Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal)}";
}
