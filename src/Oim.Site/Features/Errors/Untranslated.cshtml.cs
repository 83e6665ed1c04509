using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Errors;

/// <summary>A page that is not in the visitor's language: which languages it is in, and the nearest section in the visitor's.</summary>
public sealed class UntranslatedModel(SiteRequest site, PageFrame frame, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>The page in each language that it is in.</summary>
    public IReadOnlyList<PageAddress> Versions { get; private set; } = [];

    /// <summary>The nearest section above that is in the visitor's language.</summary>
    public PageAddress? Section { get; private set; }

    public void OnGet()
    {
        var page = site.Page!;
        Versions =
        [
            .. site.Addresses.VersionsOf(page, site.Viewpoint).OrderBy(version => version.Language, LanguageNames.UnitedNationsOrder),
        ];
        frame.Title = texts["UntranslatedTitle"];
        frame.NoIndex = true;
        frame.Translations = [.. Versions.Select(version => (version.Language, version.Address))];
        frame.Ancestors = site.Addresses.Above(page.Key, site.Language, site.Viewpoint);
        Section = frame.Ancestors is [.., var nearest] ? nearest : null;
    }
}
