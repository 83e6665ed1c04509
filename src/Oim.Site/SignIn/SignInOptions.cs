namespace Oim.Site.SignIn;

/// <summary>The <c>Content:SignIn</c> section of the configuration: who may come into the workplace.</summary>
public sealed class SignInOptions
{
    /// <summary>The file of local accounts, which the verb « compte » writes; empty: <c>comptes.json</c> in the data folder.</summary>
    public string Accounts { get; set; } = "";

    /// <summary>After how many hours without a request a session ends.</summary>
    public int SessionHours { get; set; } = 8;

    /// <summary>Attempts to sign in that one address, and one account, may make in five minutes.</summary>
    public int Attempts { get; set; } = 10;
}
