using Oim.Content.Search;
using Oim.Content.Storage;
using Oim.Search;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

/// <summary>What the search box asks for while somebody types, in each language: /recherche/suggestions?q=…</summary>
internal static class Suggestions
{
    public static Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var (site, content) = (services.GetRequiredService<SiteRequest>(), services.GetRequiredService<ContentDbContext>());
        var found = services.GetRequiredService<SiteSearch>().Suggest(context.Request.Query["q"].ToString());
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        var path = context.Request.PathBase;
        return Results
            .Json(found.Select(suggestion => new { text = suggestion.Text, address = path + AddressOf(suggestion, site, content) }))
            .ExecuteAsync(context);
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
