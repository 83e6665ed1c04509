using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>A page about what pages are filed under.</summary>
public abstract class SubjectPage(ContentDbContext content, SiteRequest site, PageFrame frame, IStringLocalizer<Texts> texts)
    : OwnPage(content, site, frame, texts)
{
    /// <summary>Offers the site's feed narrowed to a subject, where anything about it is dated.</summary>
    protected async Task FollowAsync(Subject subject, string title)
    {
        var home = Site.Prefix.Length == 0 ? "/" : Site.Prefix;
        if (
            await Store
                .Entries.ListedAt(Site.Viewpoint)
                .Where(e => e.Language == Site.Language && e.Date != null)
                .About(Store, subject)
                .AnyAsync()
        )
            Frame.Followed = new(home, title, subject.Filter.Query);
    }

    /// <summary>Offers the page in the languages that have pages filed under a country or a theme.</summary>
    protected async Task OfferAsync(string taxonomy, string slug) =>
        Offer(
            await Filed(taxonomy).Where(pair => pair.Term.Slug == slug).Select(pair => pair.Entry.Language).Distinct().ToListAsync(),
            language => SubjectAddresses.Of(taxonomy, slug, Site, language)
        );

    /// <summary>Offers the index of all countries, or of all themes.</summary>
    protected async Task OfferIndexAsync(string taxonomy) =>
        Offer(await Filed(taxonomy).Select(pair => pair.Entry.Language).Distinct().ToListAsync(), language =>
            SubjectAddresses.IndexOf(taxonomy, Site, language)
        );

    /// <summary>Every subject of a taxonomy that a page of this language is filed under, with how many are.</summary>
    protected async Task<List<(string Slug, string Label, int Count)>> SubjectsAsync(string taxonomy)
    {
        var found = await Filed(taxonomy)
            .Where(pair => pair.Entry.Language == Site.Language)
            .Select(pair => pair.Term)
            .GroupBy(term => term.Slug)
            .Select(group => new
            {
                Slug = group.Key,
                Label = group.Min(term => term.Label)!,
                Count = group.Count(),
            })
            .ToListAsync();
        return [.. found.Select(term => (term.Slug, term.Label, term.Count))];
    }

    private IQueryable<Filing> Filed(string taxonomy) =>
        Store
            .Entries.ListedAt(Site.Viewpoint)
            .Join(
                Store.Terms.Where(term => term.Taxonomy == taxonomy),
                e => e.Id,
                term => term.EntryId,
                (e, term) => new Filing { Entry = e, Term = term }
            );

    private sealed class Filing
    {
        public required Entry Entry { get; init; }

        public required Term Term { get; init; }
    }
}

/// <summary>A line of the index of countries or of themes.</summary>
public sealed record SubjectLine(string Text, string Address, int Count);
