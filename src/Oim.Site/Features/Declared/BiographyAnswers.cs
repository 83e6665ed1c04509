using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>The people who have a page of their own: pages of the kinds that are a person to search engines.</summary>
internal sealed class BiographyAnswers(ContentDbContext content, SiteRequest site, DeclaredResultLine lines, IStringLocalizer<Texts> texts)
    : IAnswerSource
{
    private const string Person = "Person";

    public async Task<IReadOnlyList<Answer>> AllAsync()
    {
        var kinds = site.Generation.Kinds;
        var people = DeclaredFeature.In(kinds).Where(kind => kind.Schema.Type == Person).Select(kind => kind.Name).ToList();
        var pages = await content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => !e.IsSection && people.Contains(e.Kind) && e.Language == site.Language)
            .InOrder()
            .Lines()
            .ToListAsync();
        var functions = await lines.OfAsync(pages);
        return
        [
            .. pages.Select(page => new Answer(kinds.NameOf(page.Kind, site.Language, texts), page.Title, page.Address, [page.Title])
            {
                WholeNames = [page.Title.Split(' ')[^1]],
                Line = functions.GetValueOrDefault(page.Id, page.Summary),
            }),
        ];
    }
}
