using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Oim.Content.Storage;
using Oim.Site.Publishing;
using Oim.Site.Serving;

namespace Oim.Site.SignIn;

/// <summary>Signing in to the workplace. Where the site is not told to be one, none of it is there.</summary>
internal static class SignInServices
{
    public const string Cookie = "oim-redaction";
    public const string Stamp = "oim:stamp";

    /// <summary>Keys of sessions and forms, in the data folder.</summary>
    private const string Keys = "cles";

    public static void AddSignIn(this WebApplicationBuilder builder, SiteOptions site)
    {
        if (!site.Editing) return;
        var services = builder.Services;
        services.AddSingleton<SignInAttempts>().AddSingleton<AuditTrail>().AddHttpContextAccessor();
        services.AddSingleton(provider => AccountFile.Of(site, provider.GetRequiredService<ContentStore>().DataFolder));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie().AddOpenId(site.OpenId);
        services
            .AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<ContentStore, TimeProvider>((cookie, store, clock) => Configure(cookie, site, store, clock));
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie = new WorkplaceCookie
            {
                Name = "oim-formulaire",
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                SecurePolicy = CookieSecurePolicy.SameAsRequest,
            };
            // The policy of every answer says who may frame it.
            forgery.SuppressXFrameOptionsHeader = true;
        });
        AddKeys(builder);
        Audit<IPublications, AuditedPublications>(services);
        Audit<IPropositions, AuditedPropositions>(services);
    }

    /// <summary>The session of a request for the workplace; no other request is looked at.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Editing) return;
        var store = app.Services.GetRequiredService<ContentStore>();
        app.UseWhen(
            context => SystemPageList.IsAtOrBelow(SystemPage.Editing, context.Request.Path.Value!, store.Current.Settings),
            workplace => workplace.UseAuthentication()
        );
    }

    /// <summary>What a session knows of its editor.</summary>
    /// <param name="stamp">Of a local account; none of a provider's.</param>
    public static ClaimsPrincipal PrincipalOf(string name, string mail, string role, string? stamp = null)
    {
        List<Claim> claims = [new(ClaimTypes.Name, name), new(ClaimTypes.Email, mail), new(ClaimTypes.Role, role)];
        if (stamp is not null) claims.Add(new(Stamp, stamp));
        return new(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    private static void Configure(CookieAuthenticationOptions cookie, SiteOptions site, ContentStore store, TimeProvider clock)
    {
        cookie.Cookie.Name = Cookie;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.CookieManager = new WorkplaceCookies(store);
        cookie.TimeProvider = clock;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(site.SignIn.SessionHours);
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = session =>
        {
            // An account that was changed or taken away ends its sessions; one of a provider's has no stamp.
            if (session.Principal?.FindFirstValue(Stamp) is not { } stamp) return Task.CompletedTask;
            var accounts = session.HttpContext.RequestServices.GetRequiredService<AccountFile>();
            if (accounts.Find(session.Principal.FindFirstValue(ClaimTypes.Email) ?? "")?.Stamp != stamp) session.RejectPrincipal();
            return Task.CompletedTask;
        };
    }

    /// <summary>Sessions outlive a restart: the keys lie in a folder that the site's user alone reads.</summary>
    private static void AddKeys(WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("Oim.Site");
        builder
            .Services.AddOptions<KeyManagementOptions>()
            .Configure<ContentStore, ILoggerFactory>((keys, store, log) =>
            {
                var folder = Path.Combine(store.DataFolder, Keys);
                PrivateFiles.CreateFolder(folder);
                keys.XmlRepository = new FileSystemXmlRepository(new(folder), log);
            });
        // It warns that keys on a disk are not encrypted: whoever reads the data folder could read what decrypts them too.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static void Audit<TService, TAudited>(IServiceCollection services)
        where TService : class
        where TAudited : class, TService
    {
        var made = services.Single(service => service.ServiceType == typeof(TService)).ImplementationType!;
        services.Replace(
            ServiceDescriptor.Singleton<TService>(provider =>
                ActivatorUtilities.CreateInstance<TAudited>(provider, ActivatorUtilities.CreateInstance(provider, made))
            )
        );
    }
}
