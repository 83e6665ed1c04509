using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>The pages about a country and a theme, and their indexes.</summary>
internal sealed class SubjectsFeature : ISiteFeature
{
    public IReadOnlyList<SystemPage> SystemPages => [SystemPage.Countries, SystemPage.Themes];

    public void AddServices(IServiceCollection services) =>
        services
            .AddScoped<ListedPages>()
            .AddScoped<SubjectSections>()
            .AddScoped<FiledSubjects>()
            .AddScoped<GatheredPages>()
            .AddScoped<IAnswerSource, SubjectAnswers>()
            .AddScoped<ISitemapSource, SubjectSource>();
}
