using Microsoft.AspNetCore.Mvc.Abstractions;

namespace Oim.Site.Serving;

/// <summary>Steps of the pipeline too small for a class of their own.</summary>
public static class PipelineExtensions
{
    /// <summary>All that the site answers. Methods are told apart by case (RFC 9110, 9.1): « get » is none that is known.</summary>
    public static bool IsRead(this HttpRequest request) => request.Method is "GET" or "HEAD";

    /// <summary>Answers the site's own files.</summary>
    public static void UseSiteFiles(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
                context.Request.IsRead()
                && context.RequestServices.GetRequiredService<SiteFiles>().Find(context.Request.Path.Value!) is { } file
                    ? file.WriteAsync(context)
                    : next(context)
        );

    /// <summary>What is no page has one address too: capitals and a last slash, which routes take for the same, are sent on.</summary>
    public static void UseExactAddresses(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var path = context.Request.Path.Value!;
                var exact = path.TrimEnd('/').ToLowerInvariant();
                if (
                    exact == path
                    || exact.Length == 0
                    || context.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>() is not null
                    || context.GetEndpoint() is null
                )
                    return next(context);
                context.Response.MoveTo(exact, context.Request.QueryString);
                return Task.CompletedTask;
            }
        );

    /// <summary>Answers pages in another form than HTML, and what is no page.</summary>
    public static void UseFormsAndEndpoints(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
                context.RequestServices.GetRequiredService<SiteRequest>() switch
                {
                    { Representation: { } form } site => form.WriteAsync(context, site),
                    { Endpoint.Answer: { } answer } => answer(context),
                    _ => next(context),
                }
        );
}
