using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Documents;

/// <summary>The library of documents.</summary>
internal sealed class DocumentsFeature : ISiteFeature
{
    public IReadOnlyList<SystemPage> SystemPages => [SystemPage.Documents];

    public void AddServices(IServiceCollection services) =>
        services
            .AddScoped<DocumentQueries>()
            .AddScoped<OfferedFiles>()
            .AddScoped<ISubjectPart, DocumentsAboutSubject>()
            .AddScoped<ISitemapSource, DocumentSource>();
}
