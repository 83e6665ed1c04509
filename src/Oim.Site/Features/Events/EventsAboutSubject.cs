using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>The events about a country or a theme.</summary>
internal sealed class EventsAboutSubject(ContentDbContext content, EventQueries events, SiteRequest site, IStringLocalizer<Texts> texts)
    : ISubjectPart
{
    public string Kind => EventKind.KindName;

    public async Task<SubjectSection?> FindAsync(Subject subject, int most)
    {
        var (lines, total) = await events.AboutAsync(subject, most);
        if (total == 0) return null;
        var country = subject is { Taxonomy: Term.Country, Slugs: [var slug] } ? slug.ToUpperInvariant() : null;
        var isThere = country is not null && lines.All(line => line.Detail.Country == country);
        var title = isThere
            ? texts["EventsIn", site.Locale.Countries.In(country!)]
            : texts["Events"];
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
}
