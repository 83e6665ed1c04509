using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>The countries and the themes that have a page.</summary>
internal sealed class SubjectAnswers(FiledSubjects filed, SiteRequest site, IStringLocalizer<Texts> texts) : IAnswerSource
{
    public async Task<IReadOnlyList<Answer>> AllAsync()
    {
        var countries = await filed.OfAsync(Term.Country);
        return
        [
            .. countries.Select(term => new Answer(
                texts["FacetCountry"],
                site.Countries.Name(term.Label, site.Language),
                SubjectAddresses.OfCountry(term.Label, site),
                site.Countries.NamesOf(term.Label, site.Language)
            )
            {
                Line = texts["CountryDescription", site.Countries.WithArticle(term.Label, site.Language)],
            }),
            .. (await filed.OfAsync(Term.Theme)).Select(term => new Answer(
                texts["FacetTheme"],
                Capital.First(term.Label),
                SubjectAddresses.OfTheme(term.Slug, site),
                [term.Label]
            )
            {
                Line = texts["ThemeDescription", term.Label],
            }),
            .. Countries.All.Except(countries.Select(term => term.Label.ToUpperInvariant())).Select(Unmentioned),
        ];
    }

    /// <summary>Of a country that no page is about, that is said.</summary>
    private Answer Unmentioned(string code) =>
        new(
            texts["FacetCountry"],
            site.Countries.Name(code, site.Language),
            SubjectAddresses.OfCountry(code, site),
            // « La Réunion » begins as any meeting does.
            [.. site.Countries.NamesOf(code, site.Language).Where(name => !name.StartsWith("La ", StringComparison.Ordinal))]
        )
        {
            HasPage = false,
            Line = texts["NothingOnCountry", site.Countries.WithArticle(code, site.Language)],
        };
}
