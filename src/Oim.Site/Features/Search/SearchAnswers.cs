using Microsoft.AspNetCore.Mvc;
using Oim.Content.Search;
using Oim.Content.Sources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

/// <summary>What the search box asks for while somebody types, in each language: /recherche/suggestions?q=…</summary>
public static class SearchAnswers
{
    public static void MapSuggestions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/recherche/suggestions", Answer).ExcludeFromDescription();
        routes.MapGet("/{language:length(2)}/{slug}/suggestions", Answer);
    }

    private static IResult Answer(HttpContext context, SiteRequest site, [FromServices] SiteSearch search)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Json(search.Suggest(context.Request.Query["q"].ToString()).Select(suggestion => new { text = suggestion.Text, address = AddressOf(suggestion, site) }));
    }

    private static string AddressOf(Suggestion suggestion, SiteRequest site)
    {
        if (suggestion.EntryId is { } id && site.Addresses.PageOf(id) is { } page) return page.Address;
        return new SearchQuery(suggestion.Text, null, null, null, null, 1).Address(site);
    }
}
