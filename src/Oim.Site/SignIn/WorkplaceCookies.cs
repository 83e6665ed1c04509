using Microsoft.AspNetCore.Authentication.Cookies;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.SignIn;

/// <summary>
/// The session's cookie, at the addresses of the workplace alone, in each language: browsers send it with no request for a public page.
/// </summary>
internal sealed class WorkplaceCookies(ContentStore store) : ICookieManager
{
    private readonly ChunkingCookieManager cookies = new();

    /// <summary>The path of the workplace that a request is about: <c>/en/redaction</c>.</summary>
    public static string PathOf(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<ContentStore>().Current.Settings;
        var language = settings.LanguageOf(context.Request.Path.Value!);
        return $"{context.Request.PathBase}{settings.PrefixOf(language)}/{SystemPage.Editing.Slug(language)}";
    }

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options)
    {
        foreach (var path in Paths(context)) cookies.AppendResponseCookie(context, key, value, new(options) { Path = path });
    }

    public void DeleteCookie(HttpContext context, string key, CookieOptions options)
    {
        foreach (var path in Paths(context)) cookies.DeleteCookie(context, key, new(options) { Path = path });
    }

    private IEnumerable<string> Paths(HttpContext context)
    {
        var settings = store.Current.Settings;
        return settings.Languages.Select(language =>
            $"{context.Request.PathBase}{settings.PrefixOf(language)}/{SystemPage.Editing.Slug(language)}"
        );
    }
}

/// <summary>A cookie of the platform's own, at the address of the workplace that set it.</summary>
internal sealed class WorkplaceCookie : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Path = WorkplaceCookies.PathOf(context);
        return options;
    }
}
