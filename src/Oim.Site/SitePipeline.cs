using Microsoft.AspNetCore.Localization;
using Oim.Content.Settings;
using Oim.Site.Features.Api;
using Oim.Site.Features.Editors;
using Oim.Site.Features.Errors;
using Oim.Site.Features.Propositions;
using Oim.Site.Serving;
using Oim.Site.SignIn;

namespace Oim.Site;

/// <summary>Every step of a request, in order. Start reading here: whatever a step does not answer goes on to the next.</summary>
internal static class SitePipeline
{
    public static void UseSite(this WebApplication app)
    {
        KeepToItsOwnSteps(app);
        app.UseForwardedHeaders();
        app.UseSitePath();
        app.UseMiddleware<ReadyMiddleware>();
        app.UseSecurityHeaders();
        app.UseMiddleware<ErrorMiddleware>();
        app.UseSiteFiles();
        app.UseRateLimits();
        ApiFeature.Share(app);
        app.UseSignIn();
        app.UseMiddleware<LiveReload>();
        app.UseMiddleware<AsOfMiddleware>();
        app.UseMiddleware<ReviewMiddleware>();
        app.UseMiddleware<WorkplaceMiddleware>();
        app.UseMiddleware<ContentMiddleware>();
        app.UseRequestLocalization(options =>
        {
            var languages = SiteSettings.KnownLanguages.ToArray();
            options.SetDefaultCulture(languages[0]).AddSupportedCultures(languages).AddSupportedUICultures(languages);
            options.RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context =>
                    Task.FromResult<ProviderCultureResult?>(new(context.RequestServices.GetRequiredService<SiteRequest>().Language))
                ),
            ];
        });
        app.UseFormsAndEndpoints();
        app.UseLate(steps =>
        {
            steps.UseRouting();
            steps.UseExactAddresses();
            steps.UseEndpoints(routes =>
            {
                ApiFeature.Map(routes);
                routes.MapRazorPages();
                routes.MapDynamicPageRoute<PageRoute>("{**address}");
            });
        });
    }

    /// <summary>
    /// The platform would put authentication and authorization before all other steps, and make services for each request to ask them,
    /// ready page or not. The workplace asks who somebody is in its own step, after proxies have had their say; nobody else does.
    /// </summary>
    private static void KeepToItsOwnSteps(IApplicationBuilder app)
    {
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.Properties["__AuthorizationMiddlewareSet"] = true;
    }
}
