using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>Everyone whom the site presents or who speaks: their function, and the next time they speak at an event.</summary>
internal sealed class PeopleAnswers(PeopleQueries people, SiteRequest site, IStringLocalizer<Texts> texts) : IAnswerSource
{
    public async Task<IReadOnlyList<Answer>> AllAsync()
    {
        var next = await people.NextAsync();
        return
        [
            .. (await people.AllAsync()).Select(person => new Answer(
                texts["Person"],
                person.Name,
                SystemPage.People.AddressOf(person.Person, site),
                [person.Name, .. Shortened(person.Name)]
            )
            {
                WholeNames = [PersonName.Family(person.Name)],
                Foreign =
                [
                    .. FactLine.ByLanguage(person.Affiliation)
                        .Where(said => said.Language is not null)
                        .Select(said => (said.Text, said.Language!)),
                ],
                Line = FactLine.Of([
                    .. person.Affiliation.Where(said => said.Language is null).Select(said => said.Text),
                    next.GetValueOrDefault(person.Person) is { } day
                        ? texts["NextSession", Dates.Full(day, site.Language)].Value
                        : null,
                ]),
                Image = person.Image,
            }),
        ];
    }

    /// <summary>« William Swing » for William Lacy Swing.</summary>
    private static IEnumerable<string> Shortened(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var given, _, _, ..] && PersonName.Family(name) is var family
            ? [$"{given} {family}"]
            : [];
}
