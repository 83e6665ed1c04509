using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Documents;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Api;

namespace Oim.Site.Features.Api;

/// <summary>The library of documents, in the API.</summary>
internal sealed class DocumentsResource : IApiResource
{
    public string Name => "documents";

    public string Title => "Documents";

    public string Description =>
        "Les documents que proposent les pages, chacun avec ses versions par langue. Les filtres sont ceux des pages : "
        + "le thème, le pays, l’année, la série de la page qui le propose.";

    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet($"/{Name}", ListAsync).WithTags(Title).WithSummary($"{Title} : la liste").WithDescription(Description)
            .Produces<ApiList<ApiPageDocument>>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> ListAsync(
        HttpContext context,
        [AsParameters] ListParameters parameters,
        [FromServices] ApiRequest api,
        [FromServices] DocumentQueries documents
    )
    {
        if (api.Read(context, parameters) is { } refusal) return refusal;
        var site = api.Site;
        var pages = api.Content.Entries.ListedAt(site.Now).Where(e => e.Language == site.Language && !e.NoIndex);
        var fitting = pages.Fitting(api.Filter, api.Content, site.Generation.Settings.Zone).Select(e => e.Id);
        var all = await documents.OfAsync(await fitting.ToHashSetAsync());
        return Results.Json(
            api.List([.. all.Skip((api.Page - 1) * api.Size).Take(api.Size).Select(document => Read(document, api))], all.Count)
        );
    }

    private static ApiPageDocument Read(LibraryDocument document, ApiRequest api) =>
        new(ApiEntries.Document(api, document.Group, document.Item), document.Page.Title, api.Absolute(document.Page.Address));
}

/// <summary>A document with the page that offers it.</summary>
public sealed record ApiPageDocument : ApiDocument
{
    public ApiPageDocument(ApiDocument document, string page, string pageUrl)
        : base(document) => (Page, PageUrl) = (page, pageUrl);

    public string Page { get; }

    public string PageUrl { get; }
}
