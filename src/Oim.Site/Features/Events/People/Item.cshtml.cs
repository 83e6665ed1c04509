using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>One person with all their interventions.</summary>
public sealed class ItemModel(
    ContentDbContext content,
    PeopleQueries people,
    PageFrame frame,
    SiteRequest site,
    IStringLocalizer<Texts> texts
) : OwnPage(content, site, frame, texts)
{
    public IReadOnlyList<PersonIntervention> Interventions { get; private set; } = [];

    /// <summary>Who the person was the last time they spoke.</summary>
    public SpeakerRow Latest => Interventions[0].Speaker;

    public async Task<IActionResult> OnGetAsync()
    {
        var person = Site.Item!;
        Interventions = await people.InterventionsAsync(person);
        if (Interventions.Count == 0) return NotFound();
        if (SentOn(PeoplePages.Index.AddressOf(person, Site)) is { } elsewhere) return elsewhere;
        var description = $"{Latest.Name} – {string.Join(", ", Interventions.Select(item => item.Event.Title).Distinct())}";
        SetFrame(Latest.Name, description, (Texts["People"], PeoplePages.Index.AddressIn(Site)));
        Offer(await people.LanguagesOfAsync(person), language => PeoplePages.Index.AddressOf(person, Site, language));
        return Page();
    }
}
