using System.Security.Claims;
using Oim.Site.Publishing;

namespace Oim.Site.SignIn;

/// <summary>Who a request comes from, by what the sign-in has found out.</summary>
public static class SignedIn
{
    public const string Publishes = "publie";
    public const string Proposes = "propose";

    /// <summary>The editor who has signed in; null: nobody, or nobody with a role here.</summary>
    public static Editor? EditorOf(HttpContext context) =>
        context.User is { Identity.IsAuthenticated: true } user
        && user.FindFirstValue(ClaimTypes.Name) is { Length: > 0 } name
        && user.FindFirstValue(ClaimTypes.Email) is { Length: > 0 } mail
        && RoleOf(user) is { } role
            ? new(name, mail, role)
            : null;

    private static Role? RoleOf(ClaimsPrincipal user) =>
        user.IsInRole(Publishes) ? Role.Publishes
        : user.IsInRole(Proposes) ? Role.Proposes
        : null;
}
