namespace Oim.Site.SignIn;

/// <summary>The <c>Content:OpenId</c> section: the provider that an organisation's own people sign in with.</summary>
public sealed class OpenIdOptions
{
    /// <summary>Its address: <c>https://login.exemple.org/realms/oim</c>. Empty: local accounts alone.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>What its button calls it; empty: its host.</summary>
    public string Name { get; set; } = "";

    /// <summary>The claim that says what somebody may do.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The value of it that publishes.</summary>
    public string Publishes { get; set; } = SignedIn.Publishes;

    /// <summary>The value of it that proposes.</summary>
    public string Proposes { get; set; } = SignedIn.Proposes;

    public bool IsOn => Authority.Length > 0;

    public string Label => Name.Length > 0 ? Name : new Uri(Authority).Host;
}
