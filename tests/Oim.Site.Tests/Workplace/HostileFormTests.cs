using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Publishing;
using Oim.Site.Publishing.Typing;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Workplace;

/// <summary>Forms that no page of ours sent, or that are made to break the workplace.</summary>
public sealed class HostileFormTests
{
    private const string Page = "/redaction/page?fichier=page.md";
    private const string Text = "---\ntitle: Page\n---\n\nUn.\n";

    private static readonly (string, string)[] Files = [("site.yml", "name: Essai\n"), ("index.md", "# Accueil\n"), ("page.md", Text)];

    [Theory]
    [InlineData("/redaction/connexion", 17 * 1024)]
    [InlineData("/redaction/page?fichier=page.md", (2 * 1024 * 1024) + 1)]
    [InlineData("/", 17 * 1024)]
    public async Task A_body_longer_than_a_stranger_may_send_is_not_read(string address, int length)
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);

        var answer = await RawHttp.SendAsync(site, Head(address, $"Content-Length: {length.ToString(CultureInfo.InvariantCulture)}"));

        Assert.Contains(answer.Status, (int[])[405, 413]);
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task Nor_is_one_longer_than_an_editor_s_text_and_pictures()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        var cookie = desk.Cookies.GetCookieHeader(new Uri(site.Http.BaseAddress!, "/redaction/page"));

        var answer = await RawHttp.SendAsync(site, Head(Page, $"Content-Length: {65 * 1024 * 1024}\r\nCookie: {cookie}"));

        Assert.Equal(413, answer.Status);
        Assert.Empty(site.Log.Faults);
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=a", "no boundary in it")]
    [InlineData("application/x-www-form-urlencoded", "many")]
    [InlineData("application/x-www-form-urlencoded", "long")]
    public async Task A_form_that_cannot_be_read_is_the_sender_s_fault(string type, string body)
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        using var content = new StringContent(
            body switch
            {
                "many" => string.Join('&', Enumerable.Range(0, 5000).Select(number => $"k{number}=v")),
                "long" => "corps=" + new string('x', 13 * 1024 * 1024),
                _ => body,
            }
        );
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await desk.Http.PostAsync(Page, content);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task A_body_that_trickles_in_is_given_up_and_nothing_of_it_is_kept()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        var cookie = desk.Cookies.GetCookieHeader(new Uri(site.Http.BaseAddress!, "/redaction/page"));

        var answer = await RawHttp.SendAsync(site, Head(Page, $"Content-Length: 9000\r\nCookie: {cookie}") + "fichier=page.md&corps=Un");

        Assert.Equal(408, answer.Status);
        Assert.Empty(site.Services.GetRequiredService<TypedTexts>().All(new("Awa Diop", "awa@exemple.org", Role.Publishes)));
        Assert.Equal(200, (await site.GetAsync("/page")).Status);
        Assert.Empty(site.Log.Faults);
    }

    [Theory]
    [InlineData("/redaction/page?fichier=page.md")]
    [InlineData("/redaction/page?fichier=page.md&handler=Check")]
    [InlineData("/redaction/page?fichier=page.md&handler=Drop")]
    [InlineData("/redaction/page?fichier=page.md&handler=Merge")]
    [InlineData("/redaction/nouvelle")]
    [InlineData("/redaction/historique?fichier=page.md")]
    [InlineData("/redaction/historique?fichier=page.md&handler=Restore")]
    [InlineData("/redaction/proposition?id=ID&handler=Approve")]
    [InlineData("/redaction/proposition?id=ID&handler=Link")]
    [InlineData("/redaction/proposition?id=ID&handler=Revoke")]
    [InlineData("/redaction/proposition?id=ID&handler=Withdraw")]
    public async Task A_form_that_another_site_makes_an_editor_send_does_nothing(string address)
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        var propositions = site.Services.GetRequiredService<IPropositions>();
        var luis = new Editor("Luis Vega", "luis@exemple.org", Role.Proposes);
        var proposed = (Proposed)await propositions.ProposeAsync(new([new("autre.md", "# Autre\n"u8.ToArray(), null)], luis, "Une idée"));
        var fields = EditTests.FieldsOf(await desk.PageAsync(Page));
        fields.Remove("__RequestVerificationToken");
        (fields["corps"], fields["faire"], fields["malgre"]) = ("Faux.", "publier", "oui");
        (fields["genre"], fields["titre"], fields["Commit"]) = ("page", "Faux", proposed.Commit);
        using var form = new FormUrlEncodedContent(fields);

        using var answer = await desk.Http.PostAsync(address.Replace("ID", proposed.Id, StringComparison.Ordinal), form);

        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Text, File.ReadAllText(site.Folder.Full("page.md")));
        Assert.Equal(proposed.Commit, Assert.Single(await propositions.AllAsync()).Commit);
        Assert.Empty(site.Services.GetRequiredService<TypedTexts>().All(new("Awa Diop", "awa@exemple.org", Role.Publishes)));
        Assert.False(Directory.Exists(Path.Combine(site.Folder.Data, "relectures")));
    }

    [Theory]
    [InlineData("x\ndraft: true\n---\n\n# Autre")]
    [InlineData("x\" # y\naliases: [/]")]
    [InlineData("{ a: *b }")]
    [InlineData("!!binary x")]
    [InlineData("- a\n- b")]
    [InlineData("--- \u2028draft: true")]
    public async Task What_is_typed_into_a_field_is_its_value_whatever_YAML_would_make_of_it(string typed)
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);

        (await desk.SendAsync(Page, "form.work", ("k-title", typed), ("malgre", "oui"), ("faire", "publier"))).Dispose();

        var written = File.ReadAllText(site.Folder.Full("page.md"));
        Assert.EndsWith("---\n\nUn.\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\ndraft:", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\naliases:", written, StringComparison.Ordinal);
        Assert.Equal(200, (await site.GetAsync("/page")).Status);
    }

    [Theory]
    [InlineData("a..b")]
    [InlineData("x y")]
    [InlineData("../../HEAD")]
    public async Task A_branch_that_the_settings_name_is_a_branch_or_nothing_is_published(string branch)
    {
        var options = Desk.Editing with { Arguments = ["--Content:Editing=true", $"--Content:EditingBranch={branch}"] };
        await using var site = await TestSite.StartAsync(options, Files);
        var publications = site.Services.GetRequiredService<IPublications>();
        var awa = new Editor("Awa Diop", "awa@exemple.org", Role.Publishes);

        await Assert.ThrowsAsync<PublicationRefusedException>(
            () => publications.PublishAsync(new([new("page.md", "# X\n"u8.ToArray(), null)], awa, "x"))
        );

        Assert.Equal(Text, File.ReadAllText(site.Folder.Full("page.md")));
    }

    [Fact]
    public async Task What_waits_beside_a_page_is_inert_and_seen_by_who_put_it_there_alone()
    {
        const string Drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10'/></svg>";
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        using var other = await Desk.OfAsync(site, name: "Bea Sow");
        var active = Drawing.Replace("<rect", "<script>alert(1)</script><rect", StringComparison.Ordinal);

        Assert.Equal((422, 200), (await DropAsync(desk, active), await DropAsync(desk, Drawing)));

        const string Waiting = "/redaction/apercu?fichier=page.md&nom=dessin.svg";
        using var own = await desk.Http.GetAsync(Waiting);
        using var others = await other.Http.GetAsync(Waiting);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (own.StatusCode, others.StatusCode));
        Assert.Equal("default-src 'none'; sandbox", own.Headers.GetValues("Content-Security-Policy").Single());
    }

    private static async Task<int> DropAsync(Desk desk, string drawing)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in EditTests.FieldsOf(await desk.PageAsync(Page))) form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(drawing)), "fichiers", "../Dessin.svg");
        using var answer = await desk.Http.PostAsync(Page + "&handler=Drop", form);
        return (int)answer.StatusCode;
    }

    private static string Head(string address, string more) =>
        $"POST {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + $"Content-Type: application/x-www-form-urlencoded\r\n{more}\r\n\r\n";
}
