using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>Everything about one country: /pays/honduras.</summary>
public sealed class CountryModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    FiledSubjects filed,
    SubjectSections sections,
    IStringLocalizer<Texts> texts
) : SubjectPage(content, site, frame, filed, texts)
{
    public IReadOnlyList<SubjectSection> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        // Codes lead to names, so that an address can be guessed: /pays/hn.
        if ((SubjectAddresses.CodeOf(Site.Item!, Site.Language) ?? Countries.Normalize(Site.Item!)) is not { } code) return NotFound();
        var found = await sections.GatherAsync(Subject.Country(code));
        Sections = await sections.FindAsync(found);
        if (Sections.Count == 0) return NotFound();
        if (SentOn(SubjectAddresses.OfCountry(code, Site)) is { } elsewhere) return elsewhere;
        var name = Site.Countries.Name(code, Site.Language);
        var phrase = Site.Countries.WithArticle(code, Site.Language);
        SetFrame(name, Texts["CountryDescription", phrase], (Texts["Countries"], SystemPage.Countries.AddressIn(Site)));
        Offer(found);
        Follow(found, name);
        return Page();
    }
}
