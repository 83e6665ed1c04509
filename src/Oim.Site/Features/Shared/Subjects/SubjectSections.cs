using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>Gathers what the kinds have about a subject, and below it the other pages.</summary>
public sealed class SubjectSections(
    ContentDbContext content,
    SiteRequest site,
    IEnumerable<ISubjectPart> parts,
    IStringLocalizer<Texts> texts
)
{
    private const int Most = 6;
    private const int MostPages = 24;

    /// <param name="without">A kind to leave out.</param>
    public async Task<IReadOnlyList<SubjectSection>> FindAsync(Subject subject, string? without = null)
    {
        var sections = new List<SubjectSection>();
        foreach (var part in parts.Where(part => part.Kind != without))
            if (await part.FindAsync(subject, Most) is { } section) sections.Add(section);
        if (await PagesAsync(subject) is { } pages) sections.Add(pages);
        return [.. sections.OrderByDescending(section => section.IsFirst)];
    }

    private async Task<SubjectSection?> PagesAsync(Subject subject)
    {
        var shown = parts.Select(part => part.Kind).ToList();
        var pages = content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => e.Language == site.Language && !shown.Contains(e.Kind))
            .About(content, subject);
        var lines = await pages.InOrder().Take(MostPages).Lines().ToListAsync();
        return lines.Count == 0 ? null : new("pages", texts["Pages"], "_CardRow", lines, await pages.CountAsync());
    }
}
