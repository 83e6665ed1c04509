using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>Everyone who speaks, by the first letter of their family name.</summary>
public sealed class IndexModel(
    ContentDbContext content,
    PeopleQueries people,
    PageFrame frame,
    SiteRequest site,
    IStringLocalizer<Texts> texts
) : OwnPage(content, site, frame, texts)
{
    public IReadOnlyList<IGrouping<string, PersonLine>> Letters { get; private set; } = [];

    public async Task OnGetAsync()
    {
        SetFrame(Texts["People"], Texts["PeopleDescription"]);
        Letters = [.. (await people.AllAsync()).GroupBy(person => PersonName.LetterOf(person.FamilyFirst))];
        Offer([.. (await people.LanguagesAsync()).SelectMany(person => person)], language => SystemPage.People.AddressIn(Site, language));
    }
}
