using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Offices;

/// <summary>The offices, by their cities and by the countries they look after.</summary>
internal sealed class OfficeAnswers(OfficeQueries offices, SiteRequest site, IStringLocalizer<Texts> texts) : IAnswerSource
{
    public async Task<IReadOnlyList<Answer>> AllAsync() =>
        [
            .. (await offices.AllAsync()).Select(office => new Answer(
                texts["Kind-office"],
                office.Entry.Title,
                office.Entry.Address,
                [
                    office.Entry.Title,
                    office.Detail.City ?? "",
                    .. office.Detail.Countries.SelectMany(code => site.Countries.NamesOf(code, site.Language)),
                ]
            )
            {
                Line = office.Detail.LineFor(site),
                Phone = office.Detail.Phone,
                Image = office.Entry.Image,
            }),
            .. await offices.ListAsync() is { } list
                ? (Answer[])
                    [
                        // What States deliver is asked about in an office.
                        new(texts["Section"], list.Title, list.Address, [])
                        {
                            WholeNames = texts["OfficeErrands"].Value.Split(", "),
                            Line = list.Summary,
                            IsWayOn = true,
                        },
                        new(texts["Section"], texts["OfficeMap"], list.Address + "#carte", [texts["OfficeMap"]])
                        {
                            WholeNames = texts["MapNames"].Value.Split(", "),
                            Line = list.Title,
                        },
                    ]
                : [],
        ];
}
