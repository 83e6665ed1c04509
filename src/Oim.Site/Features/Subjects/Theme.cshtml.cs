using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>Everything about one theme: /themes/retour.</summary>
public sealed class ThemeModel(
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
        var label = (await Filed.OfAsync(Term.Theme)).FirstOrDefault(term => term.Slug == Site.Item)?.Label;
        if (label is null) return NotFound();
        if (SentOn(SubjectAddresses.OfTheme(Site.Item!, Site)) is { } elsewhere) return elsewhere;
        var found = await sections.GatherAsync(Subject.Theme(Site.Item!));
        Sections = await sections.FindAsync(found);
        SetFrame(Capital.First(label), Texts["ThemeDescription", label], (Texts["Themes"], SystemPage.Themes.AddressIn(Site)));
        Offer(found);
        Follow(found, Capital.First(label));
        return Page();
    }
}
