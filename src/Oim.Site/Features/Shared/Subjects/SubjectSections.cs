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

    private string Plain => content.Kinds.Default.Name;

    /// <param name="without">A kind to leave out.</param>
    public async Task<IReadOnlyList<SubjectSection>> FindAsync(Subject subject, string? without = null)
    {
        // No list is narrowed to a person: all of theirs stands here.
        var most = subject.Taxonomy == Term.Person ? int.MaxValue : Most;
        var sections = new List<SubjectSection>();
        foreach (var part in parts.Where(part => part.Kind != without))
            if (await part.FindAsync(subject, most) is { } section) sections.Add(section);
        sections.AddRange(await OthersAsync(subject, most, without));
        return [.. sections.OrderByDescending(section => section.IsFirst)];
    }

    /// <summary>The pages of kinds without a part of their own: a section for each kind, plain pages last.</summary>
    private async Task<IEnumerable<SubjectSection>> OthersAsync(Subject subject, int most, string? without)
    {
        var shown = parts.Select(part => part.Kind).Append(without).ToList();
        var pages = content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => e.Language == site.Language && !shown.Contains(e.Kind))
            .About(content, subject);
        // One look tells all that there is, and one more the lines that are shown, however many kinds there are.
        var found = (await pages.AsListed().Select(e => new { e.Id, e.Kind }).ToListAsync()).ToLookup(e => e.Kind, e => e.Id);
        var shownIds = found.SelectMany(kind => kind.Take(kind.Key == Plain ? Math.Max(most, MostPages) : most)).ToList();
        var lines = (await content.Entries.LinesInOrderAsync(shownIds)).ToLookup(line => line.Kind);
        var sections = new List<SubjectSection>();
        foreach (var kind in lines)
        {
            var (total, all) = (found[kind.Key].Count(), kind.ToList());
            sections.Add(
                new(
                    kind.Key == Plain ? "pages" : kind.Key,
                    content.Kinds.PluralOf(kind.Key, site.Language, texts),
                    "_CardRow",
                    all,
                    total,
                    total > all.Count ? await content.ListOfAsync(kind.Key, subject, site) : null
                )
            );
        }

        return sections.OrderBy(section => section.Id == "pages").ThenBy(section => section.Title, site.Locale.Order);
    }
}
