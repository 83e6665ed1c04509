using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Events.People;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>The events about a country or a theme; of a person, what they said at which.</summary>
internal sealed class EventsAboutSubject(
    ContentDbContext content,
    EventQueries events,
    PeopleQueries people,
    SiteRequest site,
    IStringLocalizer<Texts> texts
) : ISubjectPart
{
    public string Kind => EventKind.KindName;

    public async Task<SubjectSection?> FindAsync(Subject subject, int most)
    {
        if (subject.Taxonomy == Term.Person) return await InterventionsAsync(subject);
        var (lines, total) = await events.AboutAsync(subject, most);
        if (total == 0) return null;
        var country = subject is { Taxonomy: Term.Country, Slugs: [var slug] } ? slug.ToUpperInvariant() : null;
        var isThere = country is not null && lines.All(line => line.Detail.Country == country);
        var title = isThere
            ? texts["EventsIn", site.Countries.AsPlace(country!, site.Language)]
            : texts["Kinds-event"];
        return new(
            "evenements",
            title,
            "/Features/Events/_EventLines.cshtml",
            lines,
            total,
            total > most ? await content.ListOfAsync(Kind, subject, site) : null,
            isThere
        );
    }

    private async Task<SubjectSection?> InterventionsAsync(Subject person)
    {
        const string view = "/Features/Events/People/_Interventions.cshtml";
        var said = await people.InterventionsAsync(person.Slugs);
        return said.Count == 0 ? null : new("interventions", texts["Interventions"], view, said, said.Count);
    }
}
