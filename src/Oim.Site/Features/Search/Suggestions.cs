using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

/// <summary>
/// What the search box asks for while somebody types, in each language: /recherche/suggestions?q=… People, countries, themes and offices
/// by their names and pages by their titles, those of a type together.
/// </summary>
internal static class Suggestions
{
    private const int Most = 7;

    public static async Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var site = services.GetRequiredService<SiteRequest>();
        var texts = services.GetRequiredService<IStringLocalizer<Texts>>();
        var typed = context.Request.Query["q"].ToString();
        var answers = await services.GetRequiredService<AnswerBook>().SuggestAsync(typed);
        var pages = services
            .GetRequiredService<SiteSearch>()
            .Suggest(typed)
            .Select(suggestion => (suggestion.Text, Page: site.Addresses.PageOf(suggestion.DocumentId)))
            .Where(title => title.Page is not null && answers.All(answer => answer.Address != title.Page.Address))
            .Select(title => new
            {
                text = title.Text,
                type = site.Generation.Kinds.NameOf(title.Page!.Kind, site.Language, texts),
                address = title.Page.Address,
            })
            .Take(Most - answers.Count);
        var found = answers
            .Select(answer => new
            {
                text = answer.Title,
                type = answer.Type,
                address = answer.Address,
            })
            .Concat(pages)
            .GroupBy(suggestion => suggestion.type)
            .SelectMany(group => group)
            .Select(suggestion => suggestion with { address = context.Request.PathBase + suggestion.address });
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        await Results.Json(found).ExecuteAsync(context);
    }
}
