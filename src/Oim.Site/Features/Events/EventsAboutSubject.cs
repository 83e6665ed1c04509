using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>The events about a country or a theme.</summary>
internal sealed class EventsAboutSubject(ContentDbContext content, EventQueries events, SiteRequest site, IStringLocalizer<Texts> texts) : ISubjectPart
{
    public string Kind => EventKind.KindName;

    public async Task<SubjectSection?> FindAsync(Subject subject, int most)
    {
        var (lines, total) = await events.AboutAsync(subject, most);
        if (total == 0) return null;
        return new("evenements", texts["Events"], "/Features/Events/_EventLines.cshtml", lines, total, total > most ? await content.ListOfAsync(Kind, subject, site) : null);
    }
}
