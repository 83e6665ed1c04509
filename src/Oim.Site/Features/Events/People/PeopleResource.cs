using Microsoft.AspNetCore.Mvc;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Api;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>Everyone who speaks at an event, in the API.</summary>
internal sealed class PeopleResource : IApiResource
{
    public string Name => "people";

    public string Title => "Personnes";

    public string Description =>
        "Les personnes que le site présente ou qui y parlent, dans l’ordre de leurs noms de famille. « theme », « annee » et « serie » "
            + "n’y changent rien.";

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet($"/{Name}", ListAsync)
            .WithTags(Title)
            .WithSummary($"{Title} : la liste")
            .WithDescription(Description)
            .Produces<ApiList<ApiPerson>>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet($"/{Name}/{{id}}", FindAsync)
            .WithTags(Title)
            .WithSummary($"{Title} : une personne")
            .WithDescription("Avec toutes ses interventions, de la plus récente à la plus ancienne.")
            .Produces<ApiPerson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private async Task<IResult> ListAsync(
        HttpContext context,
        [AsParameters] ListParameters parameters,
        [FromServices] ApiRequest api,
        [FromServices] PeopleQueries people
    )
    {
        if (api.Read(context, parameters) is { } refusal) return refusal;
        var country = api.Filter[FacetNames.Country]?.ToUpperInvariant();
        var all = (await people.AllAsync()).Where(person => country is null || person.Country == country).ToList();
        return Results.Json(
            api.List(
                [
                    .. all.Skip((api.Page - 1) * api.Size)
                        .Take(api.Size)
                        .Select(person => Person(api, person)),
                ],
                all.Count
            )
        );
    }

    private async Task<IResult> FindAsync(
        HttpContext context,
        string id,
        [AsParameters] ListParameters parameters,
        [FromServices] ApiRequest api,
        [FromServices] PeopleQueries people
    )
    {
        if (api.Read(context, parameters) is { } refusal)
            return refusal;
        if (await people.FindAsync(id) is not { } person)
            return ApiProblems.NotFound($"Aucune personne « {id} ».");
        var interventions = await people.InterventionsAsync([id, person.Person]);
        return Results.Json(
            Person(api, person) with
            {
                Interventions =
                [
                    .. interventions.Select(item => new ApiIntervention(
                        item.Event.Title,
                        api.Absolute(ApiEntries.AddressOf("events", item.Event.Address)),
                        item.Speaker.SlotTitle,
                        api.Absolute($"{item.Event.Address}#{item.Speaker.SlotAnchor}"),
                        item.Speaker.Day,
                        item.Speaker.Role,
                        item.Speaker.Function
                    )),
                ],
            }
        );
    }

    private static ApiPerson Person(ApiRequest api, PersonLine person)
    {
        var (site, address) = (api.Site, $"/api/v1/people/{person.Person}");
        var isDefault = site.Language == site.Generation.Settings.DefaultLanguage;
        return new(
            person.Person,
            person.Name,
            person.Function,
            person.Organisation,
            person.Country,
            api.Absolute(SystemPage.People.AddressOf(person.Person, site)),
            api.Absolute(isDefault ? address : $"{address}?langue={site.Language}")
        )
        {
            FunctionLanguage = person.FunctionIn,
            OrganisationLanguage = person.OrganisationIn,
        };
    }
}

/// <param name="Function">What the person was the last time they spoke.</param>
public sealed record ApiPerson(string Id, string Name, string? Function, string? Organisation, string? Country, string Url, string Api)
{
    [System.ComponentModel.Description("Seulement pour une personne demandée seule.")]
    public IReadOnlyList<ApiIntervention>? Interventions { get; init; }

    /// <summary>The language of the function, where that is not the one asked for; so too of the organisation.</summary>
    public string? FunctionLanguage { get; init; }

    public string? OrganisationLanguage { get; init; }
}

public sealed record ApiIntervention(string Event, string EventApi, string Slot, string Url, DateOnly? Day, string? Role, string? Function);
