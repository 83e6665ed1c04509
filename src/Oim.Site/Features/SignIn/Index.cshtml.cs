using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;
using Oim.Site.SignIn;

namespace Oim.Site.Features.SignIn;

/// <summary>/redaction/connexion: by a local account. Whoever has signed in goes on to where they wanted to go.</summary>
public sealed class IndexModel(
    AccountFile accounts,
    SignInAttempts attempts,
    AuditTrail audit,
    SiteRequest site,
    PageFrame frame,
    IStringLocalizer<Texts> texts,
    IOptions<SiteOptions> options
) : PageModel
{
    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where they wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? Return { get; set; }

    /// <summary>The organisation's own provider, where it has one.</summary>
    public OpenIdOptions Provider => options.Value.OpenId;

    /// <summary>Why they were not let in.</summary>
    public string? Fault { get; private set; }

    private string Next => Url.IsLocalUrl(Return) ? Return : SystemPage.Editing.AddressIn(site);

    public IActionResult OnGet()
    {
        Frame();
        if (Request.Query.ContainsKey(OpenIdSignIn.Refused)) Fault = texts["SignInNoRole"];
        return SignedIn.EditorOf(HttpContext) is null ? Page() : Redirect(Next);
    }

    /// <summary>By a link: forms of this site may lead to no other.</summary>
    public IActionResult OnGetOpenId() =>
        Provider.IsOn ? Challenge(new AuthenticationProperties { RedirectUri = Next }, OpenIdSignIn.Scheme) : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        Frame();
        var (mail, password) = (Mail?.Trim() ?? "", Password ?? "");
        if (attempts.Take(HttpContext.Connection.RemoteIpAddress, mail) is { } wait)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            Fault = texts["SignInLater"];
            audit.Write(HttpContext, mail, "trop d’essais de connexion");
            return Page();
        }

        var account = accounts.Find(mail);
        if (!Passwords.Are(password, account))
        {
            // Which of the two is wrong is nobody's business.
            Response.StatusCode = StatusCodes.Status403Forbidden;
            Fault = texts["SignInRefused"];
            audit.Write(HttpContext, mail, "connexion refusée");
            return Page();
        }

        await HttpContext.SignInAsync(SignInServices.PrincipalOf(account!.Name, account.Mail, account.RoleName, account.Stamp));
        audit.Write(HttpContext, account.Mail, "connexion");
        return Redirect(Next);
    }

    private void Frame() => (frame.Title, frame.NoIndex) = (texts["SignIn"], true);
}
