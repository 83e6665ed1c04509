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
    public async Task<IReadOnlyList<Answer>> AllAsync() =>
        [
            .. (await filed.OfAsync(Term.Country)).Select(term => new Answer(
                texts["FacetCountry"],
                site.Countries.Name(term.Label, site.Language),
                SubjectAddresses.OfCountry(term.Label, site),
                Countries.NamesOf(term.Label, site.Language)
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
        ];
}
