using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Kinds;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

/// <summary>The sections that list a kind, by what the kind is called: « offres d’emploi », « événements ».</summary>
internal sealed class ListAnswers(ContentDbContext content, SiteRequest site, IStringLocalizer<Texts> texts) : IAnswerSource
{
    public async Task<IReadOnlyList<Answer>> AllAsync()
    {
        var kinds = site.Generation.Kinds;
        var plain = kinds.Default.Name;
        var sections = await content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => e.IsSection && e.ListKind != null && e.ListKind != plain && e.Language == site.Language)
            .OrderBy(e => e.Key.Length)
            .ThenBy(e => e.Key)
            .Select(e => new { e.Title, e.Address, e.Summary, Kind = e.ListKind! })
            .ToListAsync();
        return
        [
            .. sections
                .DistinctBy(section => section.Kind)
                .Select(section => new Answer(texts["Section"], section.Title, section.Address, [])
                {
                    WholeNames = [section.Title, kinds.NameOf(section.Kind, site.Language, texts), .. kinds.Of(section.Kind).SpokenNames],
                    Line = section.Summary,
                    IsWayOn = !kinds.Of(section.Kind).IsTimely,
                }),
        ];
    }
}
