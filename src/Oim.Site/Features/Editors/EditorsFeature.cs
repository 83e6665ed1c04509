using Oim.Site.Serving;

namespace Oim.Site.Features.Editors;

/// <summary>What editors see beside the site.</summary>
internal sealed class EditorsFeature : ISiteFeature
{
    public IReadOnlyList<SystemPage> SystemPages => [SystemPage.Editing, SystemPage.Translations];

    public void AddServices(IServiceCollection services) => services.AddScoped<PageProblems>().AddScoped<ContentOverview>();
}
