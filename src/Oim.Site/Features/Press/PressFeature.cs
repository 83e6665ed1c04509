using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Press;

/// <summary>The press room.</summary>
internal sealed class PressFeature : ISiteFeature
{
    public static readonly SystemPage Room = new("presse", "/Press/Index", Title: "Press");

    public IReadOnlyList<SystemPage> SystemPages => [Room];

    public void AddServices(IServiceCollection services) =>
        services.AddScoped<PressQueries>().AddScoped<ISitemapSource, PressSource>().AddScoped<IAnswerSource, PressAnswers>();
}
