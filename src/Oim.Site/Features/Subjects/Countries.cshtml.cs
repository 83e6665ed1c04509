using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>The countries the site's pages are about, in the order of their names.</summary>
public sealed class CountriesModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    FiledSubjects filed,
    IStringLocalizer<Texts> texts
) : SubjectPage(content, site, frame, filed, texts)
{
    public IReadOnlyList<SubjectLine> Lines { get; private set; } = [];

    /// <summary>What was asked for and is no country.</summary>
    public string? Unknown { get; private set; }

    /// <param name="pays">A name or a code that was given in a form: it leads to that country's page.</param>
    public async Task<IActionResult> OnGetAsync(string? pays)
    {
        var countries = (await Filed.OfAsync(Term.Country))
            .Select(term => (Code: term.Label, term.Count, Name: Site.Countries.Name(term.Label, Site.Language)))
            .ToList();
        if (!string.IsNullOrWhiteSpace(pays))
        {
            if (CodeOf(pays) is { } code) return Redirect(SubjectAddresses.OfCountry(code, Site));
            Unknown = pays.Trim();
        }

        SetFrame(Texts["Countries"], Texts["CountriesDescription"]);
        await OfferIndexAsync(Term.Country);
        Lines =
        [
            .. countries
                .Select(country => new SubjectLine(country.Name, SubjectAddresses.OfCountry(country.Code, Site), country.Count))
                .OrderBy(line => line.Text, Site.Locale.Order),
        ];
        return Page();

        // A slip of the hand is a country's name; another country's name never is.
        string? CodeOf(string asked)
        {
            var bySlug = countries.GroupBy(country => Slug.Of(country.Name)).ToDictionary(same => same.Key, same => same.First().Code);
            var slug = Slug.Of(asked);
            return bySlug.GetValueOrDefault(slug)
                ?? Countries.Normalize(asked)
                ?? Site.Countries.Called(asked, Site.Generation.Settings.Languages)
                ?? bySlug.GetValueOrDefault(Nearest.To(slug, bySlug.Keys) ?? "");
        }
    }
}
