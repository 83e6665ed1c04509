using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Publishing;
using Oim.Site.SignIn;

namespace Oim.Site.Tests.Harness;

/// <summary>An editor's browser at the workplace: it keeps cookies, and sends forms as they came.</summary>
internal sealed class Desk : IDisposable
{
    public const string Password = "correct-cheval-pile-agrafe";

    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = true };

    public Desk(TestSite site) => Http = new(handler) { BaseAddress = site.Http.BaseAddress };

    public HttpClient Http { get; }

    public System.Net.CookieContainer Cookies => handler.CookieContainer;

    /// <summary>Options of a site that is edited in the browser.</summary>
    public static TestSiteOptions Editing => new() { Arguments = ["--Content:Editing=true"] };

    /// <summary>A browser whose editor has an account and has signed in.</summary>
    public static async Task<Desk> OfAsync(TestSite site, Role role = Role.Publishes, string name = "Awa Diop")
    {
        var mail = $"{name.Split(' ')[0].ToLowerInvariant()}@exemple.org";
        site.Services.GetRequiredService<AccountFile>().Put(Passwords.Make(name, mail, role, Password));
        var desk = new Desk(site);
        using var answer = await desk.SignInAsync(mail, Password);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return desk;
    }

    public async Task<HttpResponseMessage> SignInAsync(string mail, string password, string page = "/redaction/connexion") =>
        await SendAsync(page, "form[method=post]", ("Mail", mail), ("Password", password));

    public async Task<IHtmlDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await Http.GetStringAsync(address));

    /// <summary>Fills in a form of a page and sends it.</summary>
    /// <param name="form">A selector.</param>
    public async Task<HttpResponseMessage> SendAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        using var asked = await Http.GetAsync(address);
        var page = new HtmlParser().ParseDocument(await asked.Content.ReadAsStringAsync());
        var found =
            page.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"no {form} at {address}: {page.Body!.TextContent}");
        var values = found
            .QuerySelectorAll("input[name], textarea[name]")
            .Where(input => input.GetAttribute("type") is not ("submit" or "checkbox" or "radio" or "file"))
            .Select(input =>
                KeyValuePair.Create(
                    input.GetAttribute("name")!,
                    input is IHtmlTextAreaElement area ? area.Value : input.GetAttribute("value") ?? ""
                )
            )
            .Where(sent => !fields.Any(field => field.Name == sent.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var content = new FormUrlEncodedContent(values);
        return await Http.PostAsync(found.GetAttribute("action") is { Length: > 0 } action ? action : address, content);
    }

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }
}
