using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;
using Oim.Site.SignIn;

namespace Oim.Site.Features.SignIn;

/// <summary>/redaction/deconnexion: by a button, so that no link of another site signs anybody out.</summary>
public sealed class SignOutModel(AuditTrail audit, SiteRequest site, PageFrame frame, IStringLocalizer<Texts> texts) : PageModel
{
    public void OnGet() => (frame.Title, frame.NoIndex) = (texts["SignOut"], true);

    public async Task<IActionResult> OnPostAsync()
    {
        if (SignedIn.EditorOf(HttpContext) is { } editor) audit.Write(HttpContext, editor.Mail, "déconnexion");
        await HttpContext.SignOutAsync();
        return Redirect(SignInFeature.SignInPage.AddressIn(site));
    }
}
