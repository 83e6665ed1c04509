using System.Net;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.SignIn;

/// <summary>Signing in with an organisation's own provider: the whole flow, over HTTP.</summary>
public sealed class OpenIdTests
{
    private static readonly (string, string)[] Files = [("site.yml", "name: Essai\n"), ("index.md", "# Accueil\n")];

    private static Task<TestSite> SiteAsync(Provider provider) =>
        TestSite.StartAsync(
            new TestSiteOptions
            {
                // A token tells its time by the machine's clock.
                RealClock = TimeProvider.System,
                Arguments =
                [
                    "--Content:Editing=true", "--Content:OpenId:Name=Essai", $"--Content:OpenId:Authority={provider.Address}",
                    $"--Content:OpenId:ClientId={Provider.Client}", $"--Content:OpenId:ClientSecret={Provider.Secret}",
                    "--Content:OpenId:Publishes=redacteurs",
                ],
            },
            Files
        );

    /// <summary>Follows the link of the sign-in page to the provider and back.</summary>
    /// <returns>Where one ends up, after the way back.</returns>
    private static async Task<string> FollowAsync(Desk desk)
    {
        var link = (await desk.PageAsync("/redaction/connexion?retour=%2Fredaction%3Fq%3Dx")).QuerySelector("main a.button")!;
        using var sent = await desk.Http.GetAsync(link.GetAttribute("href"));
        using var signed = await desk.Http.GetAsync(sent.Headers.Location);
        using var back = await desk.Http.GetAsync(signed.Headers.Location);
        return $"{back.Headers.Location}";
    }

    private static async Task<bool> IsInAsync(Desk desk)
    {
        using var answer = await desk.Http.GetAsync("/redaction");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    [Fact]
    public async Task Who_has_a_role_there_is_in_and_back_where_they_wanted_to_go()
    {
        await using var provider = await Provider.StartAsync();
        await using var site = await SiteAsync(provider);
        using var desk = new Desk(site);

        Assert.Equal("/redaction?q=x", await FollowAsync(desk));

        Assert.True(await IsInAsync(desk));
        Assert.Contains("Awa Diop", await desk.Http.GetStringAsync("/redaction"), StringComparison.Ordinal);
        Assert.Empty(desk.Cookies.GetCookies(new Uri(site.Http.BaseAddress!, "/")));
    }

    [Theory]
    [InlineData("roles", "autre")]
    [InlineData("email", "")]
    [InlineData("email_verified", false)]
    public async Task Who_has_no_role_or_no_verified_address_is_not_let_in(string claim, object value)
    {
        await using var provider = await Provider.StartAsync();
        provider.Person[claim] = value;
        await using var site = await SiteAsync(provider);
        using var desk = new Desk(site);

        var end = await FollowAsync(desk);

        Assert.False(await IsInAsync(desk));
        Assert.NotNull((await desk.PageAsync(end)).QuerySelector("[role=alert]"));
    }

    [Theory]
    [InlineData("nonce", "d’une autre fois")]
    [InlineData("aud", "un-autre-site")]
    [InlineData("iss", "https://ailleurs.example")]
    [InlineData("exp", 1_000_000_000)]
    public async Task A_token_that_is_not_for_this_site_and_this_moment_opens_nothing(string claim, object value)
    {
        await using var provider = await Provider.StartAsync();
        provider.Forged[claim] = value;
        await using var site = await SiteAsync(provider);
        using var desk = new Desk(site);

        await FollowAsync(desk);

        Assert.False(await IsInAsync(desk));
    }

    [Fact]
    public async Task A_code_that_this_browser_did_not_ask_for_opens_nothing()
    {
        await using var provider = await Provider.StartAsync();
        await using var site = await SiteAsync(provider);
        using var victim = new Desk(site);
        using var attacker = new Desk(site);
        var link = (await attacker.PageAsync("/redaction/connexion")).QuerySelector("main a.button")!.GetAttribute("href");
        using var sent = await attacker.Http.GetAsync(link);
        using var signed = await attacker.Http.GetAsync(sent.Headers.Location);

        (await victim.Http.GetAsync(signed.Headers.Location)).Dispose();

        Assert.False(await IsInAsync(victim));
    }

    [Fact]
    public async Task Without_a_provider_nothing_leads_to_one()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);

        Assert.Equal(404, (await site.GetAsync("/redaction/connexion?handler=OpenId")).Status);
        var answer = await site.GetAsync("/redaction/openid?code=x&state=y");
        Assert.StartsWith("/redaction/connexion", answer.Header("Location"), StringComparison.Ordinal);
    }
}
