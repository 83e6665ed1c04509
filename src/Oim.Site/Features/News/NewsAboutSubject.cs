using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;

namespace Oim.Site.Features.News;

/// <summary>The latest news about a country or a theme.</summary>
internal sealed class NewsAboutSubject(FiledSubjects filed, IStringLocalizer<Texts> texts) : ISubjectPart
{
    public string Kind => NewsKind.KindName;

    public async Task<SubjectPlan?> FindAsync(FiledPages found, int most)
    {
        var all = found.Of(Kind);
        if (all.Count == 0) return null;
        var ids = all.Take(most).ToList();
        var list = all.Count > most ? await filed.ListOfAsync(Kind, found.Subject) : null;
        return new(
            ids,
            lines => new("actualites", texts["Kinds-news"], "_CardRow", ids.ConvertAll(id => lines[id]), all.Count, list)
        );
    }
}
