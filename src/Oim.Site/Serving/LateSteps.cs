namespace Oim.Site.Serving;

/// <summary>
/// Steps that are put together beside the start, or by the first request that needs them. Routes to all Razor pages take the platform a
/// third of a second to find, and a request for what is ready never comes to them (docs/performance.md).
/// </summary>
internal static class LateSteps
{
    public static void UseLate(this WebApplication app, Action<IApplicationBuilder> steps) =>
        app.Use(next =>
        {
            var late = new Lazy<RequestDelegate>(() =>
            {
                var branch = ((IApplicationBuilder)app).New();
                steps(branch);
                branch.Run(next);
                return branch.Build();
            });
            app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => late.Value));
            return context => late.Value(context);
        });
}
