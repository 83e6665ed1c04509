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
    FiledSubjects filed,
    EventQueries events,
    PeopleQueries people,
    SiteRequest site,
    IStringLocalizer<Texts> texts
) : ISubjectPart
{
    public string Kind => EventKind.KindName;

    public async Task<SubjectPlan?> FindAsync(FiledPages found, int most)
    {
        var subject = found.Subject;
        if (subject.Taxonomy == Term.Person) return await InterventionsAsync(subject);
        var ids = found.Of(Kind);
        if (ids.Count == 0) return null;
        var (coming, past) = await events.NearestAsync(most, ids);
        IReadOnlyList<EventLine> lines = [.. coming.Concat(past).Take(most)];
        var country = subject is { Taxonomy: Term.Country, Slugs: [var slug] } ? slug.ToUpperInvariant() : null;
        var isThere = country is not null && lines.All(line => line.Detail.Country == country);
        var title = isThere
            ? texts["EventsIn", site.Countries.AsPlace(country!, site.Language)]
            : texts["Kinds-event"];
        var list = ids.Count > most ? await filed.ListOfAsync(Kind, subject) : null;
        return SubjectPlan.Of(new("evenements", title, "/Features/Events/_EventLines.cshtml", lines, ids.Count, list, isThere));
    }

    private async Task<SubjectPlan?> InterventionsAsync(Subject person)
    {
        const string view = "/Features/Events/People/_Interventions.cshtml";
        var said = await people.InterventionsAsync(person.Slugs);
        return said.Count == 0 ? null : SubjectPlan.Of(new("interventions", texts["Interventions"], view, said, said.Count));
    }
}
