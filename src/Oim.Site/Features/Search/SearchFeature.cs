using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

/// <summary>The search and its suggestions.</summary>
internal sealed class SearchFeature : ISiteFeature
{
    public IReadOnlyList<SystemPage> SystemPages => [SystemPage.Search];

    public IReadOnlyList<SiteEndpoint> Endpoints =>
        [new(Suggestions.Name, Suggestions.AnswerAsync) { Below = SystemPage.Search, IsCostly = true }];

    public void AddServices(IServiceCollection services) =>
        services.AddScoped<SiteSearch>().AddScoped<AnswerBook>().AddScoped<IAnswerSource, ListAnswers>();
}
