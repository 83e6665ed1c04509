using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Api;

namespace Oim.Site.Features.Api;

/// <summary>Every document the pages of any kind offer, in the API.</summary>
internal sealed class DocumentsResource : IApiResource
{
    public string Name => "documents";

    public string Title => "Documents";

    public string Description => "Les documents que proposent les pages, chacun avec ses versions par langue. Les filtres sont ceux des pages : le thème, le pays, l’année, la série de la page qui le propose.";

    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet($"/{Name}", ListAsync).WithTags(Title).WithSummary($"{Title} : la liste").WithDescription(Description)
            .Produces<ApiList<ApiPageDocument>>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> ListAsync(HttpContext context, [AsParameters] ListParameters parameters, [FromServices] ApiRequest api)
    {
        if (api.Read(context, parameters) is { } refusal) return refusal;
        var site = api.Site;
        var pages = api.Filter.Narrow(api.Content.Entries.ListedAt(site.Now).Where(e => e.Language == site.Language && !e.NoIndex), api.Content, site.Generation.Settings.Zone);
        var all = pages.Join(api.Content.Documents, e => e.Id, d => d.EntryId, (e, d) => new { Entry = e, d.Position })
            .OrderByDescending(pair => pair.Entry.Date).ThenBy(pair => pair.Entry.Address).ThenBy(pair => pair.Position).Select(pair => new { pair.Entry.Id, pair.Position });
        // Versions of one document share its place on its page.
        var places = (await all.ToListAsync()).Distinct().ToList();
        var asked = places.Skip((api.Page - 1) * api.Size).Take(api.Size).ToList();
        var offers = new Dictionary<int, Offer>();
        foreach (var id in asked.Select(place => place.Id).Distinct()) offers[id] = await OfferAsync(api, id);
        return Results.Json(api.List([.. asked.Select(place => offers[place.Id].At(place.Position, api))], places.Count));
    }

    private static async Task<Offer> OfferAsync(ApiRequest api, int entryId)
    {
        var entry = await api.Content.Entries.SingleAsync(e => e.Id == entryId);
        var positions = await api.Content.Documents.Where(d => d.EntryId == entryId).OrderBy(d => d.Position).Select(d => new { d.Group, d.Position }).ToListAsync();
        var groups = (await Attachments.OfAsync(api.Content, entry, api.Site)).Groups;
        // Groups and their items come in the order of positions within each group.
        var items = groups.SelectMany(group => group.Items.Zip(positions.Where(place => place.Group == group.Title).Select(place => place.Position).Distinct(), (item, position) => (position, group.Title, item)));
        return new(entry, items.ToDictionary(item => item.position, item => (item.Title, item.item)));
    }

    private sealed record Offer(Entry Entry, Dictionary<int, (string? Group, DocumentItem Item)> Items)
    {
        public ApiPageDocument At(int position, ApiRequest api) =>
            new(ApiEntries.Document(api, Items[position].Group, Items[position].Item), Entry.Title, api.Absolute(Entry.Address));
    }
}

/// <summary>A document with the page that offers it.</summary>
public sealed record ApiPageDocument : ApiDocument
{
    public ApiPageDocument(ApiDocument document, string page, string pageUrl)
        : base(document) => (Page, PageUrl) = (page, pageUrl);

    public string Page { get; }

    public string PageUrl { get; }
}
