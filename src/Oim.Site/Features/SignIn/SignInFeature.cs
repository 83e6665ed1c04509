using Oim.Site.Serving;

namespace Oim.Site.Features.SignIn;

/// <summary>How editors come into the workplace and leave it.</summary>
internal sealed class SignInFeature : ISiteFeature
{
    public static readonly SystemPage SignInPage = Below("connexion", "/SignIn/Index");

    public IReadOnlyList<SystemPage> SystemPages => [SignInPage, Below("deconnexion", "/SignIn/SignOut")];

    private static SystemPage Below(string word, string view) => new(word, view) { Below = SystemPage.Editing, IsForWriting = true };
}
