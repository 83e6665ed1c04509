using Oim.Site.Serving;

namespace Oim.Site.Features.Errors;

/// <summary>What is shown where a page is not.</summary>
internal sealed class ErrorsFeature : ISiteFeature
{
    public void AddServices(IServiceCollection services) => services.AddScoped<NearestPages>();
}
