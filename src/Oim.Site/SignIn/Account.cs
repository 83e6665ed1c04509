using Oim.Site.Publishing;

namespace Oim.Site.SignIn;

/// <summary>A local account.</summary>
/// <param name="Hash">Of its password, by the platform's hasher.</param>
/// <param name="Stamp">Another one whenever the account changes: sessions of before end.</param>
public sealed record Account(string Name, string Mail, Role Role, string Hash, string Stamp)
{
    public string RoleName => Role == Role.Publishes ? SignedIn.Publishes : SignedIn.Proposes;

    public bool Is(string mail) => string.Equals(Mail, mail.Trim(), StringComparison.OrdinalIgnoreCase);
}
