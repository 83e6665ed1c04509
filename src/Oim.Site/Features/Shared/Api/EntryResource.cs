using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared.Api;

/// <summary>The entries of one kind: a list to narrow and turn the pages of, and each entry by its address.</summary>
/// <typeparam name="TItem">What the kind tells of an entry.</typeparam>
public abstract class EntryResource<TItem> : IApiResource
    where TItem : ApiEntry
{
    public abstract string Name { get; }

    public abstract string Title { get; }

    public abstract string Description { get; }

    public abstract string Kind { get; }

    /// <summary>Adds what the kind knows.</summary>
    /// <param name="isWhole">One entry was asked for by itself, with all that belongs to it.</param>
    protected abstract Task<IReadOnlyList<TItem>> ShapeAsync(
        ApiRequest api,
        IReadOnlyList<ApiEntry> entries,
        IReadOnlyList<int> ids,
        bool isWhole
    );

    /// <summary>As the site's own list has them: here the latest first.</summary>
    protected virtual IQueryable<Entry> InOrder(ContentDbContext content, IQueryable<Entry> entries) =>
        entries.OrderByDescending(e => e.Date).ThenBy(e => e.TitleOrder).ThenBy(e => e.Address);

    /// <summary>Narrowed by what the kind's own lists are narrowed by, beyond those of every kind.</summary>
    protected virtual Task<IQueryable<Entry>> NarrowedAsync(HttpContext context, ApiRequest api, IQueryable<Entry> entries) =>
        Task.FromResult(entries);

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet($"/{Name}", ListAsync)
            .WithTags(Title)
            .WithSummary($"{Title} : la liste")
            .WithDescription(Description)
            .Produces<ApiList<TItem>>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet($"/{Name}/{{**id}}", FindAsync)
            .WithTags(Title)
            .WithSummary($"{Title} : un élément")
            .WithDescription("Par son « id », qui est son adresse sur le site. Une ancienne adresse est renvoyée à la nouvelle (301).")
            .Produces<TItem>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone);
    }

    public async Task<IResult> ListAsync(HttpContext context, [AsParameters] ListParameters parameters, [FromServices] ApiRequest api)
    {
        if (api.Read(context, parameters) is { } refusal) return refusal;
        var site = api.Site;
        var all = api
            .Content.Entries.ListedAt(site.Now)
            .Where(e => e.Kind == Kind && e.Language == site.Language && !e.NoIndex)
            .Fitting(api.Filter, api.Content, site.Generation.Settings.Zone);
        all = await NarrowedAsync(context, api, all);
        var total = await all.CountAsync();
        var entries = await InOrder(api.Content, all).Skip((api.Page - 1) * api.Size).Take(api.Size).ToListAsync();
        return Results.Json(api.List(await ItemsAsync(api, entries, isWhole: false), total));
    }

    public async Task<IResult> FindAsync(HttpContext context, string id, [FromServices] ApiRequest api)
    {
        api.Read(context, new());
        var address = PageForms.PageOf("/" + id);
        var site = api.Site;
        if ((site.Addresses.Page(address) ?? site.Addresses.Moved(address)) is not { } page || page.Kind != Kind) return Missing(id);
        if (page.Visibility.IsGoneAt(site.Now)) return ApiProblems.Gone($"« {id} » n’est plus en ligne.");
        if (!page.Visibility.At(site.Now)) return Missing(id);
        if (page.Address != address) return Results.Redirect(api.Absolute(ApiEntries.AddressOf(Name, page.Address)), permanent: true);
        site.Language = page.Language;
        var entry = await api.Content.Entries.SingleAsync(e => e.Id == page.EntryId);
        return Results.Json((await ItemsAsync(api, [entry], isWhole: true))[0]);
    }

    private async Task<IReadOnlyList<TItem>> ItemsAsync(ApiRequest api, List<Entry> entries, bool isWhole) =>
        await ShapeAsync(api, await ApiEntries.ReadAsync(api, Name, entries, isWhole), entries.ConvertAll(entry => entry.Id), isWhole);

    private IResult Missing(string id) => ApiProblems.NotFound($"Aucun élément « {id} » dans {Name}.");
}

/// <summary>A kind that tells no more than every page.</summary>
public sealed class PlainResource(string kind, string title, string description) : EntryResource<ApiEntry>
{
    public override string Name => kind + "s";

    public override string Title => title;

    public override string Description => description;

    public override string Kind => kind;

    protected override Task<IReadOnlyList<ApiEntry>> ShapeAsync(
        ApiRequest api,
        IReadOnlyList<ApiEntry> entries,
        IReadOnlyList<int> ids,
        bool isWhole
    ) => Task.FromResult(entries);
}
