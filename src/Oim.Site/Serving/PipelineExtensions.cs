namespace Oim.Site.Serving;

/// <summary>Steps of the pipeline too small for a class of their own.</summary>
public static class PipelineExtensions
{
    /// <summary>Answers the site's own files.</summary>
    public static void UseSiteFiles(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        return isRead && context.RequestServices.GetRequiredService<SiteFiles>().Find(context.Request.Path.Value!) is { } file ? file.WriteAsync(context) : next(context);
    });

    /// <summary>Answers pages in another form than HTML.</summary>
    public static void UseRepresentations(this IApplicationBuilder app) => app.Use((context, next) =>
        context.RequestServices.GetRequiredService<SiteRequest>() is { Representation: { } form } site ? form.WriteAsync(context, site) : next(context));
}
