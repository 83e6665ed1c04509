using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

/// <summary>
/// What the search box asks for while somebody types, in each language: /recherche/suggestions?q=… People, countries, themes and offices
/// by their names and pages by their titles, those of a type together. Where this language has nothing, the search in those that have.
/// </summary>
internal static class Suggestions
{
    public const string Name = "suggestions";

    private const int Most = 7;

    public static async Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var site = services.GetRequiredService<SiteRequest>();
        var search = services.GetRequiredService<SiteSearch>();
        var typed = context.Request.Query["q"].ToString();
        var answers = await services.GetRequiredService<AnswerBook>().SuggestAsync(typed);
        var texts = services.GetRequiredService<IStringLocalizer<Texts>>();
        var pages = search
            .Suggest(typed)
            .Select(suggestion => (suggestion.Text, Page: site.Addresses.PageOf(suggestion.DocumentId)))
            .Where(title => title.Page is not null && answers.All(answer => answer.Address != title.Page.Address))
            .Select(title => new Proposed(
                title.Text,
                site.Generation.Kinds.NameOf(title.Page!.Kind, site.Language, texts),
                title.Page.Address
            ))
            .Take(Most - answers.Count);
        var found = answers
            .Select(answer => new Proposed(answer.Title, answer.Type, answer.Address))
            .Concat(pages)
            .GroupBy(proposed => proposed.Type)
            .SelectMany(group => group)
            .ToList();
        if (found.Count == 0) found = Elsewhere(typed, search, site);
        LanguageLinks.Add(
            context,
            site,
            OthersOf(site).Select(language =>
                (language, $"{SystemPage.Search.AddressIn(site, language)}/{Name}{QueryString.Create("q", typed)}"))
        );
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        await Results
            .Json(found.Select(proposed => proposed with { Address = context.Request.PathBase + proposed.Address }))
            .ExecuteAsync(context);
    }

    private static List<Proposed> Elsewhere(string typed, SiteSearch search, SiteRequest site) =>
        [
            .. OthersOf(site)
                .Where(language => search.Suggest(typed, language).Count > 0)
                .Select(language => new Proposed(
                    typed,
                    LanguageNames.NameOf(language),
                    SystemPage.Search.AddressIn(site, language) + QueryString.Create("q", typed)
                )
                {
                    Language = language,
                }),
        ];

    private static IEnumerable<string> OthersOf(SiteRequest site) =>
        site.HomeLanguages.Where(language => language != site.Language).OrderBy(language => language, LanguageNames.UnitedNationsOrder);

    /// <param name="Type">What stands above it: « Pays », and the name of the language where it leads to another.</param>
    private sealed record Proposed(string Text, string Type, string Address)
    {
        /// <summary>Null: the language of the page that asks.</summary>
        public string? Language { get; init; }
    }
}
