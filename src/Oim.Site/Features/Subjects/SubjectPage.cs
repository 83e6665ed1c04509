using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>A page about what pages are filed under.</summary>
public abstract class SubjectPage(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    FiledSubjects filed,
    IStringLocalizer<Texts> texts
) : OwnPage(content, site, frame, texts)
{
    /// <summary>Offers the site's feed narrowed to a subject, where anything about it is dated.</summary>
    protected void Follow(FiledPages found, string title)
    {
        var home = Site.Prefix.Length == 0 ? "/" : Site.Prefix;
        if (found.IsDated) Frame.Followed = new(home, title, found.Subject.Filter.Query);
        Years = YearCounts.Of(Site, found.Pages.Select(page => page.Date));
    }

    /// <summary>Of the pages about a subject.</summary>
    public YearCounts Years { get; private set; } = YearCounts.None;

    protected FiledSubjects Filed => filed;

    /// <summary>Offers the page of one country or theme in the languages that have pages filed under it.</summary>
    protected void Offer(FiledPages found)
    {
        var (taxonomy, slug) = (found.Subject.Taxonomy, found.Subject.Slugs[0]);
        Offer(found.Languages, language => SubjectAddresses.Of(taxonomy, slug, Site, language));
    }

    /// <summary>Offers the index of all countries, or of all themes.</summary>
    protected async Task OfferIndexAsync(string taxonomy) =>
        Offer(await Filed.LanguagesAsync(taxonomy), language => SubjectAddresses.IndexOf(taxonomy, Site, language));
}

/// <summary>A line of the index of countries or of themes.</summary>
public sealed record SubjectLine(string Text, string Address, int Count);
