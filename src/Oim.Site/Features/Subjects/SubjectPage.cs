using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>A page the site makes from what its pages are filed under: it has a place below the home page, and no file of its own.</summary>
public abstract class SubjectPage(ContentDbContext content, SiteRequest site, PageFrame frame, IStringLocalizer<Texts> texts) : PageModel
{
    protected ContentDbContext Store => content;

    protected SiteRequest Site => site;

    protected IStringLocalizer<Texts> Texts => texts;

    /// <param name="above">The index this page stands in, if any.</param>
    protected async Task FrameAsync(string title, string description, (string Title, string Address)? above = null)
    {
        (frame.Title, frame.Description, frame.Canonical) = (title, description, site.Address);
        if (await content.Entries.VisibleAt(site.Now).Where(e => e.Key == "" && e.Language == site.Language).Lines().FirstOrDefaultAsync() is { } home)
            frame.Ancestors = above is { } index ? [home, home with { Key = index.Address, Address = index.Address, Title = index.Title }] : [home];
        frame.StructuredData.Add(Breadcrumb.Describe(frame, HttpContext));
    }

    /// <summary>Every subject of a taxonomy that a page of this language is filed under, with how many are.</summary>
    protected async Task<List<(string Slug, string Label, int Count)>> SubjectsAsync(string taxonomy)
    {
        var found = await content.Entries.ListedAt(site.Now).Where(e => e.Language == site.Language)
            .Join(content.Terms.Where(term => term.Taxonomy == taxonomy), e => e.Id, term => term.EntryId, (e, term) => term)
            .GroupBy(term => term.Slug).Select(group => new { Slug = group.Key, Label = group.Min(term => term.Label)!, Count = group.Count() }).ToListAsync();
        return [.. found.Select(term => (term.Slug, term.Label, term.Count))];
    }
}

/// <summary>A line of the index of countries or of themes.</summary>
public sealed record SubjectLine(string Text, string Address, int Count);
