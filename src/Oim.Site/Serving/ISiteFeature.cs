namespace Oim.Site.Serving;

/// <summary>
/// What a folder of <c>Features</c> brings: its pages, its endpoints, its services (its source of the sitemap among them), in one place.
/// Those of the site stand in <c>SiteFeatures.cs</c>; a kind is a feature too. An address that none of them names, and no content has, is
/// not found.
/// </summary>
public interface ISiteFeature
{
    IReadOnlyList<SystemPage> SystemPages => [];

    IReadOnlyList<SiteEndpoint> Endpoints => [];

    void AddServices(IServiceCollection services)
    {
    }
}
