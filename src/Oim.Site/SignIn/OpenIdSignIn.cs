using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Oim.Site.Publishing;
using Oim.Site.Serving;

namespace Oim.Site.SignIn;

/// <summary>
/// Signing in with an organisation's own provider: the code flow with PKCE. Who comes back without a role of ours, or without a mail
/// address that the provider vouches for, is not let in.
/// </summary>
internal static class OpenIdSignIn
{
    public const string Scheme = "openid";

    /// <summary>Said to the sign-in page of who was not let in.</summary>
    public const string Refused = "refus";

    /// <summary>Where the provider sends people back to: it is told of this address.</summary>
    private const string Callback = "/redaction/openid";

    public static void AddOpenId(this AuthenticationBuilder authentication, OpenIdOptions provider)
    {
        if (!provider.IsOn) return;
        authentication.AddOpenIdConnect(Scheme, options =>
        {
            (options.Authority, options.ClientId, options.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
            // Without TLS whoever is on the way says who signs in; on one machine nobody is.
            options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
            options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            options.CallbackPath = Callback;
            options.ResponseType = OpenIdConnectResponseType.Code;
            // By an address, not by a form that another site sends: its cookies need not be sent from there.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            (options.UsePkce, options.MapInboundClaims, options.GetClaimsFromUserInfoEndpoint) = (true, false, true);
            options.Scope.Add("email");
            options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
            options.ClaimActions.MapJsonKey(provider.RoleClaim, provider.RoleClaim);
            foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
                (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            options.Events.OnTicketReceived = ticket => Receive(ticket, provider);
            options.Events.OnRemoteFailure = failure => Refuse(failure, failure.Failure?.Message ?? "");
        });
    }

    /// <summary>A session knows of its editor what one of a local account knows, and nothing else that the provider told.</summary>
    private static Task Receive(TicketReceivedContext ticket, OpenIdOptions provider)
    {
        var user = ticket.Principal!;
        var (mail, role) = (user.FindFirstValue("email"), RoleOf(user, provider));
        if (string.IsNullOrEmpty(mail) || role is null || user.FindFirstValue("email_verified") is "false" or "False")
            return Refuse(ticket, mail ?? "");
        var name = user.FindFirstValue("name") is { Length: > 0 } told ? told : mail;
        ticket.Principal = SignInServices.PrincipalOf(name, mail, role);
        ticket.Properties = new() { RedirectUri = ticket.ReturnUri };
        ticket.HttpContext.RequestServices.GetRequiredService<AuditTrail>().Write(ticket.HttpContext, mail, "connexion", provider.Label);
        return Task.CompletedTask;
    }

    private static string? RoleOf(ClaimsPrincipal user, OpenIdOptions provider)
    {
        var told = user.FindAll(provider.RoleClaim).Select(claim => claim.Value).ToList();
        return told.Contains(provider.Publishes, StringComparer.Ordinal) ? SignedIn.Publishes
            : told.Contains(provider.Proposes, StringComparer.Ordinal) ? SignedIn.Proposes
            : null;
    }

    private static Task Refuse(HandleRequestContext<RemoteAuthenticationOptions> context, string about)
    {
        context.HttpContext.RequestServices.GetRequiredService<AuditTrail>().Write(context.HttpContext, about, "connexion refusée", Scheme);
        context.Response.Redirect($"/{SystemPage.Editing.French}/connexion?{Refused}=1");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
