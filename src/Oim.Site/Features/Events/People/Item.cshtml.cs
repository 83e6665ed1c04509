using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>One person with all that the site has of them; a biography, where there is one, stands at this address in its place.</summary>
public sealed class ItemModel(
    ContentDbContext content,
    PeopleQueries people,
    SubjectSections sections,
    PageFrame frame,
    SiteRequest site,
    IStringLocalizer<Texts> texts
) : OwnPage(content, site, frame, texts)
{
    public PersonLine Person { get; private set; } = null!;

    public IReadOnlyList<SubjectSection> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var slug = Site.Item!;
        if (await people.FindAsync(slug) is not { } person) return NotFound();
        if (SentOn(SystemPage.People.AddressOf(person.Person, Site)) is { } elsewhere) return elsewhere;
        Person = person;
        Sections = await sections.FindAsync(Subject.Person(slug));
        var description = $"{person.Name} – {string.Join(", ", Sections.Select(section => section.Title))}";
        SetFrame(person.Name, description, (Texts["People"], SystemPage.People.AddressIn(Site)));
        Offer([.. (await people.LanguagesAsync())[slug]], language => SystemPage.People.AddressOf(slug, Site, language));
        return Page();
    }
}
