namespace Oim.Site.Serving.Pictures;

/// <summary>Answers the first pages of PDF files.</summary>
internal sealed class PdfCoversFeature : ISiteFeature
{
    public IReadOnlyList<SiteEndpoint> Endpoints => [new(PdfCovers.AddressFolder + "*", AnswerAsync) { NeedsContent = false }];

    public void AddServices(IServiceCollection services) =>
        services.AddSingleton<PdfCovers>().AddHostedService(provider => provider.GetRequiredService<PdfCovers>());

    private static Task AnswerAsync(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<PdfCovers>().FileAt(context.Request.Path.Value!) is { } file)
            return RenditionsFeature.SendAsync(context, file, DateTimeOffset.UnixEpoch);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
