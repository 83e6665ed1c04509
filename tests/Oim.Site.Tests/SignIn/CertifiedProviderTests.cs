using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Oim.Site.SignIn;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.SignIn;

/// <summary>
/// Signing in through a provider that others wrote, as a browser does it: its form, its question, the way back, over HTTP. What an attacker
/// forges on the way is for <see cref="OpenIdTests"/>.
/// </summary>
public sealed class CertifiedProviderTests
{
    /// <summary>More than any way there and back.</summary>
    private const int MostSteps = 20;

    [CertifiedProviderFact]
    public async Task Who_has_the_role_signs_in_by_the_providers_form_and_out_by_our_button()
    {
        using var provider = await CertifiedProvider.StartAsync();
        await using var site = await SiteAsync(provider);
        using var desk = new Desk(site);

        var end = await SignInAsync(desk, "awa");

        Assert.Equal("/redaction?q=x", end.PathAndQuery);
        Assert.Contains("Awa Diop", await desk.Http.GetStringAsync("/redaction"), StringComparison.Ordinal);
        Assert.Contains("\"awa@exemple.org\",\"what\":\"connexion\"", await TrailAsync(site), StringComparison.Ordinal);

        (await desk.SendAsync("/redaction/deconnexion", "main form[method=post]")).Dispose();

        using var outside = await desk.Http.GetAsync("/redaction");
        Assert.Equal(HttpStatusCode.Redirect, outside.StatusCode);
    }

    [CertifiedProviderFact]
    public async Task Who_is_signed_in_there_is_in_again_without_a_form()
    {
        using var provider = await CertifiedProvider.StartAsync();
        await using var site = await SiteAsync(provider);
        using var desk = new Desk(site);
        await SignInAsync(desk, "awa");
        (await desk.SendAsync("/redaction/deconnexion", "main form[method=post]")).Dispose();

        var end = await SignInAsync(desk, login: null);

        Assert.Equal("/redaction?q=x", end.PathAndQuery);
    }

    [CertifiedProviderFact]
    public async Task A_claim_says_who_may_only_propose()
    {
        using var provider = await CertifiedProvider.StartAsync();
        await using var site = await SiteAsync(provider, "--Content:OpenId:Proposes=lecteurs");
        using var desk = new Desk(site);

        var end = await SignInAsync(desk, "bea");

        Assert.Equal("/redaction?q=x", end.PathAndQuery);
        var form = await desk.PageAsync("/redaction/page?fichier=index.md");
        Assert.NotNull(form.QuerySelector("button[value=proposer]"));
        Assert.Null(form.QuerySelector("button[value=publier]"));
    }

    [CertifiedProviderFact]
    public async Task Who_has_another_role_or_no_verified_address_is_refused_and_told()
    {
        using var provider = await CertifiedProvider.StartAsync();
        await using var site = await SiteAsync(provider);
        foreach (var login in new[] { "bea", "cid" })
        {
            using var desk = new Desk(site);

            var end = await SignInAsync(desk, login);

            Assert.Equal("/redaction/connexion?refus=1", end.PathAndQuery);
            Assert.NotNull((await desk.PageAsync(end.PathAndQuery)).QuerySelector("[role=alert]"));
            using var outside = await desk.Http.GetAsync("/redaction");
            Assert.Equal(HttpStatusCode.Redirect, outside.StatusCode);
            var refused = $"\"{login}@exemple.org\",\"what\":\"connexion refusée\"";
            Assert.Contains(refused, await TrailAsync(site), StringComparison.Ordinal);
        }
    }

    private static async Task<TestSite> SiteAsync(CertifiedProvider provider, params string[] more)
    {
        var site = await TestSite.StartAsync(
            new TestSiteOptions
            {
                // A token tells its time by the machine's clock.
                RealClock = TimeProvider.System,
                Arguments =
                [
                    "--Content:Editing=true", $"--Content:OpenId:Authority={provider.Address}",
                    $"--Content:OpenId:ClientId={CertifiedProvider.Client}", $"--Content:OpenId:ClientSecret={CertifiedProvider.Secret}",
                    "--Content:OpenId:Publishes=redacteurs", .. more,
                ],
            },
            ("site.yml", "name: Essai\n"),
            ("index.md", "# Accueil\n")
        );
        await provider.ServeAsync(site.Http.BaseAddress!);
        return site;
    }

    private static Task<string> TrailAsync(TestSite site) => File.ReadAllTextAsync(Path.Combine(site.Folder.Data, AuditTrail.FileName));

    /// <summary>From the sign-in page there and back, with each form that the provider shows sent.</summary>
    /// <param name="login">Null: the provider must not ask for one.</param>
    /// <returns>Where one ends up at the site.</returns>
    private static async Task<Uri> SignInAsync(Desk desk, string? login)
    {
        var link = (await desk.PageAsync("/redaction/connexion?retour=%2Fredaction%3Fq%3Dx")).QuerySelector("main a.button")!;
        var (at, answer) = (new Uri(desk.Http.BaseAddress!, link.GetAttribute("href")), (HttpResponseMessage?)null);
        for (var steps = 0; steps < MostSteps; steps++)
        {
            answer ??= await desk.Http.GetAsync(at);
            using var now = answer;
            answer = null;
            if (now.Headers.Location is { } next)
            {
                var isBack = at.Authority == desk.Http.BaseAddress!.Authority && steps > 0;
                at = new(at, next);
                if (isBack) return at;
                continue;
            }

            var page = new HtmlParser().ParseDocument(await now.Content.ReadAsStringAsync());
            var form =
                page.QuerySelector("form")
                ?? throw new InvalidOperationException($"{at}: {(int)now.StatusCode} {page.Body!.TextContent}");
            answer = await SendAsync(desk, at, form, login);
        }

        throw new InvalidOperationException($"still on the way, at {at}");
    }

    private static async Task<HttpResponseMessage> SendAsync(Desk desk, Uri at, IElement form, string? login)
    {
        if (form.QuerySelector("input[name=login]") is not null) Assert.NotNull(login);
        using var content = new FormUrlEncodedContent(
            form.QuerySelectorAll("input[name]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, ValueOf(input)))
        );
        return await desk.Http.PostAsync(new Uri(at, form.GetAttribute("action")), content);

        string ValueOf(IElement input) =>
            input.GetAttribute("name") switch
            {
                "login" => login!,
                "password" => "nul ne la connaît",
                _ => input.GetAttribute("value") ?? "",
            };
    }
}
