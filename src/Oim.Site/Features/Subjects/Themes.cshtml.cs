using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>The themes of the site, in the order of their names.</summary>
public sealed class ThemesModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    FiledSubjects filed,
    IStringLocalizer<Texts> texts
) : SubjectPage(content, site, frame, filed, texts)
{
    public IReadOnlyList<SubjectLine> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        SetFrame(Texts["Themes"], Texts["ThemesDescription"]);
        await OfferIndexAsync(Term.Theme);
        var order = Site.Locale.Order;
        Lines =
        [
            .. (await Filed.OfAsync(Term.Theme))
                .Select(term => new SubjectLine(Capital.First(term.Label), SubjectAddresses.OfTheme(term.Slug, Site), term.Count))
                .OrderBy(line => line.Text, order),
        ];
    }
}
