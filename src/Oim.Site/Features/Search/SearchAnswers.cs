using Microsoft.AspNetCore.Mvc;
using Oim.Content.Search;
using Oim.Content.Storage;
using Oim.Search;
using Oim.Site.Features.Shared;
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

    private static IResult Answer(HttpContext context, SiteRequest site, ContentDbContext content, [FromServices] SiteSearch search)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Json(
            search
                .Suggest(context.Request.Query["q"].ToString())
                .Select(suggestion => new { text = suggestion.Text, address = AddressOf(suggestion, site, content) })
        );
    }

    private static string AddressOf(Suggestion suggestion, SiteRequest site, ContentDbContext content)
    {
        // A country that only another language has pages about has no page in this one.
        if (
            suggestion.Label is { Dimension: EntryDimension.Country, Value: var code }
            && content.Entries.ListedAt(site.Viewpoint).Where(e => e.Language == site.Language).About(content, Subject.Country(code)).Any()
        )
            return SubjectAddresses.OfCountry(code, site);
        if (suggestion.DocumentId is { } id && site.Addresses.PageOf(id) is { } page)
            return page.Address;
        return new SearchQuery(suggestion.Text, null, null, null, null, 1).Address(site);
    }
}
