using Microsoft.Extensions.Options;

namespace Oim.Site.Serving;

/// <summary>
/// Steps that are put together beside the start, or by the first request that needs them. Routes to all Razor pages take the platform a
/// sixth of a start to find, and a request for what is ready never comes to them (docs/performance.md).
/// </summary>
internal static class LateSteps
{
    public static void UseLate(this WebApplication app, Action<IApplicationBuilder> steps) =>
        app.Use(next =>
        {
            var (making, made) = (new Lock(), (RequestDelegate?)null);
            // Where the system allows few open files, visitors' connections could take those that the assemblies need.
            if (ConnectionLimit.IsLow(app.Services.GetRequiredService<IOptions<SiteOptions>>().Value)) Made();
            else app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(Made));
            return context => (made ?? Made())(context);

            // A failure is not kept: the next request tries again.
            RequestDelegate Made()
            {
                lock (making) return made ??= Make(app, steps, next);
            }
        });

    private static RequestDelegate Make(IApplicationBuilder app, Action<IApplicationBuilder> steps, RequestDelegate next)
    {
        var branch = app.New();
        steps(branch);
        branch.Run(next);
        return branch.Build();
    }
}
