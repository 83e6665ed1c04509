using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Declared;
using Oim.Site.Features.Declared.Citations;
using Oim.Site.Features.Offices;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Press;

/// <summary>A publication as journalists cite it.</summary>
/// <param name="Reference">In HTML, in the style of ISO 690.</param>
public sealed record CitedPublication(Entry Entry, string Reference);

/// <summary>The press room: /presse. Whom to call, what was said, what was published.</summary>
public sealed class IndexModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    PressQueries press,
    OfficeQueries offices,
    Menu menu,
    HtmlEncoder html,
    IStringLocalizer<Texts> texts
) : OwnPage(content, site, frame, texts)
{
    private const int SaidShown = 8;
    private const int PublicationsShown = 6;
    private const int PicturesShown = 9;

    public IReadOnlyList<MenuItem> Shortcuts { get; private set; } = [];

    public IReadOnlyList<OfficeLine> Offices { get; private set; } = [];

    public IReadOnlyList<EntryLine> Said { get; private set; } = [];

    public IReadOnlyList<CitedPublication> Publications { get; private set; } = [];

    /// <summary>Pages whose images may be taken, with their credit.</summary>
    public IReadOnlyList<Entry> Pictures { get; private set; } = [];

    public async Task OnGetAsync()
    {
        SetFrame(Texts["Press"], Texts["PressDescription"]);
        Shortcuts = menu.Shortcuts();
        // A page about offices in general is none to turn to.
        var reached = (await offices.AllAsync()).Where(office => office.Detail.Region is not null || office.Detail.City is not null);
        Offices = [.. reached.OrderBy(office => office.Detail.Region ?? office.Entry.Title, Site.Locale.Order)];
        Said = await press.SaidAsync(SaidShown);
        Publications = [.. (await press.PublishedAsync(PublicationsShown)).Select(page => Cite(page.Entry, page.Detail))];
        Pictures = await press.PicturesAsync(PicturesShown);
        if (Said.Count > 0) Frame.Followed = new(Site.Prefix.Length == 0 ? "/" : Site.Prefix, Site.Names.Name, "");
        Offer(await press.LanguagesAsync(), language => PressFeature.Room.AddressIn(Site, language));
    }

    private CitedPublication Cite(Entry entry, DeclaredDetail detail)
    {
        var kind = ((DeclaredKind)Site.Generation.Kinds.Of(entry.Kind)).Declaration;
        var citation = Citation.Of(entry, kind, detail, Frame, Site);
        return new(entry, CitationStyles.Iso690(citation, html));
    }
}
