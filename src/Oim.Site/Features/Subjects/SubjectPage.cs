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

    protected FiledSubjects Filed => new(Store, Site);

    /// <summary>Offers the page in the languages that have pages filed under a country or a theme.</summary>
    protected async Task OfferAsync(string taxonomy, string slug) =>
        Offer(await Filed.LanguagesAsync(taxonomy, slug), language => SubjectAddresses.Of(taxonomy, slug, Site, language));

    /// <summary>Offers the index of all countries, or of all themes.</summary>
    protected async Task OfferIndexAsync(string taxonomy) =>
        Offer(await Filed.LanguagesAsync(taxonomy), language => SubjectAddresses.IndexOf(taxonomy, Site, language));
}

/// <summary>A line of the index of countries or of themes.</summary>
public sealed record SubjectLine(string Text, string Address, int Count);
