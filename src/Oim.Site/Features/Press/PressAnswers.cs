using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Press;

/// <summary>The press room, by what journalists call it.</summary>
internal sealed class PressAnswers(PressQueries press, SiteRequest site, IStringLocalizer<Texts> texts) : IAnswerSource
{
    public async Task<IReadOnlyList<Answer>> AllAsync() =>
        (await press.LanguagesAsync()).Contains(site.Language)
            ?
            [
                new(texts["Section"], texts["Press"], PressFeature.Room.AddressIn(site), [texts["Press"]])
                {
                    WholeNames = texts["PressNames"].Value.Split(", "),
                    Line = texts["PressDescription"],
                },
            ]
            : [];
}
