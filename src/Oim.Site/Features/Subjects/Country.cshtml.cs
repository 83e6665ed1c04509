using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Search;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>Everything about one country, /pays/honduras; of one that no page is about, whom to ask.</summary>
public sealed class CountryModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    FiledSubjects filed,
    SubjectSections sections,
    AnswerBook answers,
    Menu menu,
    IStringLocalizer<Texts> texts
) : SubjectPage(content, site, frame, filed, texts)
{
    public IReadOnlyList<SubjectSection> Sections { get; private set; } = [];

    /// <summary>Whom to ask about a country that no page is about: the offices.</summary>
    public IReadOnlyList<Answer> Offices { get; private set; } = [];

    public IReadOnlyList<MenuItem> Shortcuts => menu.Shortcuts();

    public async Task<IActionResult> OnGetAsync()
    {
        // Codes lead to names, so that an address can be guessed: /pays/hn.
        if ((SubjectAddresses.CodeOf(Site.Item!, Site.Language) ?? Countries.Normalize(Site.Item!)) is not { } code) return NotFound();
        var found = await sections.GatherAsync(Subject.Country(code));
        Sections = await sections.FindAsync(found);
        if (Sections.Count == 0) Offices = await answers.OfTypeAsync(Texts["Kind-office"]);
        if (SentOn(SubjectAddresses.OfCountry(code, Site)) is { } elsewhere) return elsewhere;
        var name = Site.Countries.Name(code, Site.Language);
        var phrase = Site.Countries.WithArticle(code, Site.Language);
        SetFrame(name, Texts[Lead(), phrase], (Texts["Countries"], SystemPage.Countries.AddressIn(Site)));
        Frame.NoIndex = Sections.Count == 0;
        if (Sections.Count > 0) Offer(found);
        else Offer(Site.HomeLanguages, language => SubjectAddresses.OfCountry(code, Site, language));
        Follow(found, name);
        return Page();
    }

    /// <summary>What the page has, and no more: all, an office alone, or nothing.</summary>
    private string Lead() =>
        Sections.Count == 0 ? "NothingOnCountry" : Sections.All(section => section.IsFirst) ? "OfficeForCountry" : "CountryDescription";
}
