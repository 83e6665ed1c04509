using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Site.Features.Declared.Citations;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>Whatever kinds are declared, by the product or by the site: their queries and the other forms of their pages.</summary>
internal sealed class DeclaredFeature : ISiteFeature
{
    public void AddServices(IServiceCollection services) =>
        services
            .AddScoped<DeclaredQueries>()
            .AddScoped<ShownFields>()
            .AddScoped<IResultLine, DeclaredResultLine>()
            .AddScoped<DeclaredDetails>()
            .AddScoped<ICardFacts, DeclaredCards>()
            .AddScoped<ISubjectPart, FiguresAboutSubject>()
            .AddSingleton<IRepresentation, BibTexFile>()
            .AddSingleton<IRepresentation, RisFile>();

    /// <summary>The kinds of a list that a declaration makes.</summary>
    public static IEnumerable<KindDeclaration> In(KindList kinds) => kinds.OfType<DeclaredKind>().Select(kind => kind.Declaration);

    /// <summary>Their collections in the API.</summary>
    public static IEnumerable<DeclaredResource> ResourcesOf(KindList kinds) => In(kinds).Select(kind => new DeclaredResource(kind));
}
