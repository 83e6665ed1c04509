using Oim.Content.Storage;

namespace Oim.Site.Serving.Pictures;

/// <summary>Answers pictures made smaller. A picture that cannot be made smaller is sent as it is.</summary>
internal sealed class RenditionsFeature : ISiteFeature
{
    public IReadOnlyList<SiteEndpoint> Endpoints => [new(RenditionAddress.Folder + "*", AnswerAsync) { NeedsContent = false }];

    public void AddServices(IServiceCollection services) =>
        services.AddSingleton<Renditions>().AddHostedService<RenditionSweep>();

    private static async Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var addresses = services.GetRequiredService<ContentStore>().Current.Addresses;
        if (RenditionAddress.Find(context.Request.Path.Value!, addresses) is not var (rendition, picture))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (await services.GetRequiredService<Renditions>().FileAsync(rendition, picture) is not { } file)
        {
            if (!await services.GetRequiredService<FileResponse>().WriteAsync(context, picture))
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await SendAsync(context, file, new(picture.Modified, TimeSpan.Zero));
    }

    /// <summary>A file that was made here, under a name that changes with what it was made of.</summary>
    /// <param name="modified">When what it was made of changed: when this machine made it says nothing.</param>
    public static Task SendAsync(HttpContext context, string file, DateTimeOffset modified)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = SiteFiles.Forever;
        var answer = TypedResults.PhysicalFile(
            file,
            MediaTypes.Of(file),
            lastModified: modified,
            entityTag: new($"\"{Path.GetFileName(file)}\""),
            enableRangeProcessing: true
        );
        return context.RequestServices.GetRequiredService<SentFiles>().SendAsync(context, () => answer.ExecuteAsync(context));
    }
}
