using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Errors;

/// <summary>
/// A page that is not in the visitor's language: its text in a language that site.yml names for that, or which languages it is in and the
/// nearest section in the visitor's.
/// </summary>
public sealed class UntranslatedModel(ContentDbContext content, SiteRequest site, PageFrame frame, IStringLocalizer<Texts> texts)
    : PageModel
{
    /// <summary>The page in each language that it is in.</summary>
    public IReadOnlyList<PageAddress> Versions { get; private set; } = [];

    /// <summary>The nearest section above that is in the visitor's language.</summary>
    public PageAddress? Section { get; private set; }

    /// <summary>The page in the language that stands for the visitor's.</summary>
    public Entry? Original { get; private set; }

    public async Task OnGetAsync()
    {
        var page = site.Page!;
        Versions =
        [
            .. site.Addresses.VersionsOf(page, site.Viewpoint).OrderBy(version => version.Language, LanguageNames.UnitedNationsOrder),
        ];
        frame.Translations = [.. Versions.Select(version => (version.Language, version.Address))];
        frame.Ancestors = site.Addresses.Above(page.Key, site.Language, site.Viewpoint);
        Section = frame.Ancestors is [.., var nearest] ? nearest : null;
        if (StandIn() is { } version) await ShowAsync(version);
        else (frame.Title, frame.NoIndex) = (texts["UntranslatedTitle"], true);
    }

    private PageAddress? StandIn() =>
        site.StandIns
            .Select(language => Versions.FirstOrDefault(version => version.Language == language))
            .FirstOrDefault(version => version is not null);

    /// <summary>Search engines are told whose text it is, and keep that one.</summary>
    private async Task ShowAsync(PageAddress version)
    {
        Original = await content.EntryAsync(version.EntryId);
        frame.Text = site.Show(Original.Html);
        (frame.Title, frame.Description) = (Original.Title, Original.Summary);
        (frame.Canonical, frame.NoIndex) = (Original.Address, Original.NoIndex);
        frame.Unlisted = [.. Versions.Select(one => one.Address)];
    }
}
