using Oim.Site.Serving;

namespace Oim.Site.Features.SignIn;

/// <summary>How editors come into the workplace and leave it.</summary>
internal sealed class SignInFeature : ISiteFeature
{
    public static readonly SystemPage SignInPage = new("connexion", "/SignIn/Index") { Below = SystemPage.Editing };
    public static readonly SystemPage SignOutPage = new("deconnexion", "/SignIn/SignOut") { Below = SystemPage.Editing };

    public IReadOnlyList<SystemPage> SystemPages => [SignInPage, SignOutPage];
}
