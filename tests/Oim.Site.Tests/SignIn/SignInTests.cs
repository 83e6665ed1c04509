using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Publishing;
using Oim.Site.SignIn;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.SignIn;

/// <summary>Who comes into the workplace, how often they may try, and when they are out again.</summary>
public sealed class SignInTests
{
    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Essai\nlanguages: [fr, en]\n"),
        ("index.md", "# Accueil\n"),
        ("index.en.md", "# Home\n"),
    ];

    [Fact]
    public async Task An_account_and_its_password_lead_to_where_one_wanted_to_go()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var first = await Desk.OfAsync(site);
        using var desk = new Desk(site);

        using var sent = await desk.Http.GetAsync("/redaction?q=x");
        using var answer = await desk.SignInAsync("AWA@exemple.org ", Desk.Password, $"{sent.Headers.Location}");

        Assert.Equal("/redaction?q=x", $"{answer.Headers.Location}");
        using var inside = await desk.Http.GetAsync("/redaction?q=x");
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example/")]
    public async Task A_link_leads_to_no_other_site(string next)
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var first = await Desk.OfAsync(site);
        using var desk = new Desk(site);

        var page = "/redaction/connexion?retour=" + Uri.EscapeDataString(next);
        using var answer = await desk.SignInAsync("awa@exemple.org", Desk.Password, page);

        Assert.Equal("/redaction", $"{answer.Headers.Location}");
    }

    [Fact]
    public async Task A_wrong_password_and_an_account_that_is_none_are_refused_alike()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var first = await Desk.OfAsync(site);
        using var desk = new Desk(site);

        using var wrong = await desk.SignInAsync("awa@exemple.org", "pas-le-bon-mot-de-passe");
        using var unknown = await desk.SignInAsync("eve@exemple.org", "pas-le-bon-mot-de-passe");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (wrong.StatusCode, unknown.StatusCode));
        Assert.Equal(Told(await wrong.Content.ReadAsStringAsync()), Told(await unknown.Content.ReadAsStringAsync()));
        using var inside = await desk.Http.GetAsync("/redaction");
        Assert.Equal(HttpStatusCode.Redirect, inside.StatusCode);
    }

    [Fact]
    public async Task Nobody_has_an_account_before_one_is_made()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = new Desk(site);

        foreach (var (mail, password) in new[] { ("admin@exemple.org", "admin"), ("admin", "admin"), ("", "") })
        {
            using var answer = await desk.SignInAsync(mail, password);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Who_tries_too_often_waits_even_with_the_right_password()
    {
        await using var site = await TestSite.StartAsync(
            Desk.Editing with { Arguments = ["--Content:Editing=true", "--Content:SignIn:Attempts=3"] },
            Files
        );
        using var first = await Desk.OfAsync(site);
        using var desk = new Desk(site);
        for (var tries = 0; tries < 2; tries++) (await desk.SignInAsync("awa@exemple.org", "pas-le-bon")).Dispose();

        using var answer = await desk.SignInAsync("awa@exemple.org", Desk.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_session_is_of_the_workplace_in_every_language_and_of_no_public_page()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);

        using var english = await desk.Http.GetAsync("/en/redaction");
        Assert.Equal(HttpStatusCode.OK, english.StatusCode);
        Assert.Empty(desk.Cookies.GetCookies(new Uri(site.Http.BaseAddress!, "/")));
        Assert.Empty(desk.Cookies.GetCookies(new Uri(site.Http.BaseAddress!, "/en")));
        Assert.All(
            desk.Cookies.GetAllCookies(),
            cookie => Assert.True(cookie.HttpOnly && cookie.Path is "/redaction" or "/en/redaction", $"{cookie} {cookie.Path}")
        );
        foreach (var address in new[] { "/", "/en", "/nulle-part", "/redaction/connexion" })
            Assert.Null((await site.GetAsync(address)).Header("Set-Cookie")?.Split("oim-redaction").ElementAtOrDefault(1));
        Assert.Null((await site.GetAsync("/")).Header("Set-Cookie"));
    }

    [Fact]
    public async Task A_public_page_is_the_same_ready_bytes_for_who_has_signed_in()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);

        var (visitor, editor) = (await site.GetAsync("/"), await desk.Http.GetAsync("/"));

        Assert.Equal(visitor.Bytes, await editor.Content.ReadAsByteArrayAsync());
        Assert.Equal(visitor.Header("ETag"), $"{editor.Headers.ETag}");
    }

    [Fact]
    public async Task A_session_ends_by_the_button_by_time_and_with_its_account()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var leaving = await Desk.OfAsync(site);
        using var removed = await Desk.OfAsync(site, name: "Bea Sow");
        using var idle = await Desk.OfAsync(site, name: "Cid Roy");

        (await leaving.SendAsync("/redaction/deconnexion", "main form[method=post]")).Dispose();
        site.Services.GetRequiredService<AccountFile>().Remove("bea@exemple.org");

        Assert.Equal((false, false, true), (await IsInAsync(leaving), await IsInAsync(removed), await IsInAsync(idle)));
        site.Clock.Advance(TimeSpan.FromHours(9));
        Assert.False(await IsInAsync(idle));
    }

    [Fact]
    public async Task A_session_outlives_a_restart_and_its_keys_are_private()
    {
        using var folder = new TemporaryFolder();
        CookieContainer cookies;
        await using (var first = await TestSite.StartAsync(Desk.Editing with { Folder = folder }, Files))
        {
            using var desk = await Desk.OfAsync(first);
            cookies = desk.Cookies;
        }

        await using var second = await TestSite.StartAsync(Desk.Editing with { Folder = folder }, []);
        using var again = new Desk(second);
        foreach (var cookie in cookies.GetAllCookies().Cast<Cookie>())
            again.Cookies.Add(second.Http.BaseAddress!, new Cookie(cookie.Name, cookie.Value, cookie.Path));

        Assert.True(await IsInAsync(again));
        if (!OperatingSystem.IsWindows())
        {
            var mode = File.GetUnixFileMode(Path.Combine(folder.Data, "cles"));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, mode);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Data, "comptes.json")));
        }
    }

    [Fact]
    public async Task A_form_that_another_site_forges_is_refused()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Mail", "x")]);

        using var answer = await desk.Http.PostAsync("/redaction/deconnexion", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(await IsInAsync(desk));
    }

    [Fact]
    public async Task A_cookie_that_somebody_made_up_opens_nothing()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);

        var answer = await site.GetAsync("/redaction", ("Cookie", "oim-redaction=CfDJ8" + new string('A', 200)));

        Assert.Equal(302, answer.Status);
    }

    [Fact]
    public async Task Who_does_what_is_written_down_for_administrators_alone()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        using var other = new Desk(site);
        (await other.SignInAsync("eve@exemple.org", "rien")).Dispose();
        await site.Services.GetRequiredService<IPublications>().PublishAsync(
            new([new("page.md", "# Page\n"u8.ToArray(), null)], Publishing.Workshop.Awa, "Une page")
        );

        var file = Path.Combine(site.Folder.Data, AuditTrail.FileName);
        var lines = await File.ReadAllLinesAsync(file);

        const string First = "\"who\":\"awa@exemple.org\",\"what\":\"connexion\",\"about\":\"\",\"from\":\"127.0.0.1\"";
        Assert.Contains(First, lines[0], StringComparison.Ordinal);
        const string Refused = "\"who\":\"eve@exemple.org\",\"what\":\"connexion refusée\"";
        Assert.Contains(lines, line => line.Contains(Refused, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"publication\",\"about\":\"page.md ", StringComparison.Ordinal));
        Assert.DoesNotContain("rien", string.Concat(lines), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Without_editing_nothing_of_it_is_there()
    {
        await using var site = await TestSite.StartAsync(Files);

        Assert.Equal(404, (await site.GetAsync("/redaction/connexion")).Status);
        Assert.False(Directory.Exists(Path.Combine(site.Folder.Data, "cles")));
    }

    private static async Task<bool> IsInAsync(Desk desk)
    {
        using var answer = await desk.Http.GetAsync("/redaction");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static string Told(string html) => new HtmlParser().ParseDocument(html).QuerySelector("[role=alert]")!.TextContent;
}
