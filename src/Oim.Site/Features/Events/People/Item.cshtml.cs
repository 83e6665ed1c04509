using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>One person with all their interventions.</summary>
public sealed class ItemModel(PeopleQueries people, PageFrame frame, SiteRequest site) : PageModel
{
    public IReadOnlyList<PersonIntervention> Interventions { get; private set; } = [];

    /// <summary>Who the person was the last time they spoke.</summary>
    public SpeakerRow Latest => Interventions[0].Speaker;

    public async Task<IActionResult> OnGetAsync()
    {
        Interventions = await people.InterventionsAsync(site.Item!);
        if (Interventions.Count == 0) return NotFound();
        frame.Title = Latest.Name;
        frame.Description = $"{Latest.Name} – {string.Join(", ", Interventions.Select(item => item.Event.Title).Distinct())}";
        frame.Canonical = site.Address;
        return Page();
    }
}
