using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>Everyone who speaks, by the first letter of their family name.</summary>
public sealed class IndexModel(PeopleQueries people, PageFrame frame, SiteRequest site, IStringLocalizer<Texts> texts) : PageModel
{
    public IReadOnlyList<IGrouping<string, PersonLine>> Letters { get; private set; } = [];

    public async Task OnGetAsync()
    {
        frame.Title = texts["People"];
        frame.Description = texts["PeopleDescription"];
        frame.Canonical = site.Address;
        Letters = [.. (await people.AllAsync()).GroupBy(person => PersonName.LetterOf(person.Name))];
    }
}
