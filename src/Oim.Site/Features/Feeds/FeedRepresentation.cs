using Oim.Content.Kinds;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Feeds;

/// <summary>A folder's page with .rss, .atom or .json: the latest of what stands below it.</summary>
internal sealed class FeedRepresentation(FeedForm form, Func<Feed, byte[]> write, KindList kinds) : IRepresentation
{
    public string Extension => form.Extension;

    public bool AppliesTo(PageAddress page) => page.IsSection && page.Kind == kinds.Default.Name;

    public async Task WriteAsync(HttpContext context, SiteRequest site)
    {
        var feed = await context.RequestServices.GetRequiredService<FeedQueries>().ReadAsync(context, form.Extension);
        context.Response.ContentType = form.MediaType + "; charset=utf-8";
        context.Response.Headers.ContentLanguage = feed.Language;
        await context.Response.Body.WriteAsync(write(feed));
    }
}

/// <summary>The feeds of the site's lists.</summary>
internal sealed class FeedsFeature : ISiteFeature
{
    public void AddServices(IServiceCollection services) =>
        services
            .AddScoped<FeedQueries>()
            .AddSingleton<IRepresentation>(provider => new FeedRepresentation(
                FeedForms.Rss,
                RssWriter.Write,
                provider.GetRequiredService<KindList>()
            ))
            .AddSingleton<IRepresentation>(provider => new FeedRepresentation(
                FeedForms.Atom,
                AtomWriter.Write,
                provider.GetRequiredService<KindList>()
            ))
            .AddSingleton<IRepresentation>(provider => new FeedRepresentation(
                FeedForms.Json,
                JsonFeedWriter.Write,
                provider.GetRequiredService<KindList>()
            ));
}
