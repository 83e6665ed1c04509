using System.Net;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Workplace;

/// <summary>Who may ask for the workplace, and what they get.</summary>
public sealed class WorkplaceAddressTests
{
    private static readonly (string, string)[] Files = [("site.yml", "name: Essai\n"), ("index.md", "# Accueil\n")];

    private static readonly TestSiteOptions Editing = new() { Arguments = ["--Content:Editing=true"] };

    [Fact]
    public async Task Who_has_not_signed_in_is_sent_to_where_they_can()
    {
        await using var site = await TestSite.StartAsync(Editing, Files);

        using var answer = await site.Http.GetAsync("/redaction?q=accueil");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/redaction/connexion?retour=%2Fredaction%3Fq%3Daccueil", $"{answer.Headers.Location}");
        Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
    }

    [Fact]
    public async Task A_request_for_no_address_is_no_fault()
    {
        await using var site = await TestSite.StartAsync(Editing, Files);

        var answer = await RawHttp.SendAsync(site, "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        Assert.InRange(answer.Status, 400, 499);
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task A_site_below_a_path_sends_them_below_that_path()
    {
        await using var site = await TestSite.StartAsync(
            Editing with { Arguments = ["--Content:Editing=true", "--Content:PathBase=/site"] },
            Files
        );

        using var answer = await site.Http.GetAsync("/site/redaction");

        Assert.Equal("/site/redaction/connexion?retour=%2Fredaction", $"{answer.Headers.Location}");
    }

    [Theory]
    [InlineData("/redaction/inconnue")]
    [InlineData("/redaction")]
    [InlineData("/")]
    public async Task Nothing_can_be_written_where_the_workplace_is_not(string address)
    {
        await using var site = await TestSite.StartAsync(Files);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("titre", "x")]);

        using var answer = await site.Http.PostAsync(address, form);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/redaction")).StatusCode);
    }
}
