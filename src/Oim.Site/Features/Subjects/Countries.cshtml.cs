using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>The countries the site's pages are about, in the order of their names.</summary>
public sealed class CountriesModel(ContentDbContext content, SiteRequest site, PageFrame frame, IStringLocalizer<Texts> texts)
    : SubjectPage(content, site, frame, texts)
{
    public IReadOnlyList<SubjectLine> Lines { get; private set; } = [];

    /// <param name="pays">A code that was chosen in a form: it leads to that country's page.</param>
    public async Task<IActionResult> OnGetAsync(string? pays)
    {
        if (pays is not null && Countries.Normalize(pays) is { } code) return Redirect(SubjectAddresses.OfCountry(code, Site));
        SetFrame(Texts["Countries"], Texts["CountriesDescription"]);
        await OfferIndexAsync(Term.Country);
        var order = Site.Locale.Order;
        Lines =
        [
            .. (await Filed.OfAsync(Term.Country))
                .Select(term => new SubjectLine(
                    Site.Countries.Name(term.Label, Site.Language),
                    SubjectAddresses.OfCountry(term.Label, Site),
                    term.Count
                ))
                .OrderBy(line => line.Text, order),
        ];
        return Page();
    }
}
