using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

/// <summary>The latest news about a country or a theme.</summary>
internal sealed class NewsAboutSubject(ContentDbContext content, NewsQueries news, SiteRequest site, IStringLocalizer<Texts> texts)
    : ISubjectPart
{
    public string Kind => NewsKind.KindName;

    public async Task<SubjectSection?> FindAsync(Subject subject, int most)
    {
        var found = news.Published().About(content, subject);
        var lines = await found.Take(most).Lines().ToListAsync();
        if (lines.Count == 0) return null;
        var total = lines.Count < most ? lines.Count : await found.CountAsync();
        return new(
            "actualites",
            texts["Kinds-news"],
            "_CardRow",
            lines,
            total,
            total > most ? await content.ListOfAsync(Kind, subject, site) : null
        );
    }
}
